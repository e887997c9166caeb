import { decided, type Sample } from './sample.ts'

const domain = { regulated_domain: 'medtech' }
const imaging = { ...domain, model_version: 'segmenter-3.1.0' }
const calling = { ...domain, model_version: 'caller-7.4' }
const dosing = (pol: string) => ({ ...domain, ...decided(pol, 'approved') })

/** A case goes through hospital, sequencing laboratory and pharmacy, and all is well. */
export const tumourBoard: Sample = {
  id: 'tumour-board',
  title: 'Tumour board across three organisations',
  description:
    'Forty tasks of six agents in a hospital, a genomics laboratory and a pharmacy, fanning out and in again; all pass.',
  lookAt:
    'Follow `recommend_treatment` back to `register_referral`: two branches, imaging and genomics, meet in `summarise_case`.',
  format: 'rows',
  keys: ['coordinator', 'radiology', 'sequencer', 'interpreter', 'safety', 'dispensing'],
  tasks: {
    register_referral: { by: 'coordinator', ext: domain },
    confirm_consent: { by: 'coordinator', after: ['register_referral'], ext: dosing('patient_consent_v3') },
    collect_history: {
      by: 'coordinator',
      after: ['confirm_consent'],
      ext: { ...domain, inp_classification: 'restricted' },
    },
    request_imaging: { by: 'coordinator', after: ['confirm_consent'] },
    request_biopsy: { by: 'coordinator', after: ['confirm_consent'] },
    acquire_ct: { by: 'radiology', after: ['request_imaging'] },
    acquire_mri: { by: 'radiology', after: ['request_imaging'] },
    acquire_pet: { by: 'radiology', after: ['request_imaging'] },
    accession_specimen: { by: 'sequencer', after: ['request_biopsy'] },
    segment_ct: { by: 'radiology', after: ['acquire_ct'], ext: imaging },
    segment_mri: { by: 'radiology', after: ['acquire_mri'], ext: imaging },
    quantify_pet: { by: 'radiology', after: ['acquire_pet'], ext: imaging },
    extract_dna: { by: 'sequencer', after: ['accession_specimen'] },
    extract_rna: { by: 'sequencer', after: ['accession_specimen'] },
    fuse_imaging: { by: 'radiology', after: ['segment_ct', 'segment_mri', 'quantify_pet'], ext: imaging },
    prepare_library: { by: 'sequencer', after: ['extract_dna'] },
    stage_tumour: {
      by: 'radiology',
      after: ['fuse_imaging', 'collect_history'],
      ext: dosing('staging_protocol_v8'),
    },
    sequence_exome: { by: 'sequencer', after: ['prepare_library'] },
    sequence_panel: { by: 'sequencer', after: ['prepare_library'] },
    sequence_transcriptome: { by: 'sequencer', after: ['extract_rna'] },
    check_run_quality: {
      by: 'sequencer',
      after: ['sequence_exome', 'sequence_panel', 'sequence_transcriptome'],
      ext: dosing('run_quality_q30'),
    },
    align_reads: { by: 'interpreter', after: ['check_run_quality'], ext: { model_version: 'aligner-2.2.1' } },
    call_small_variants: { by: 'interpreter', after: ['align_reads'], ext: calling },
    call_copy_numbers: { by: 'interpreter', after: ['align_reads'], ext: calling },
    call_fusions: { by: 'interpreter', after: ['align_reads'], ext: calling },
    score_signatures: { by: 'interpreter', after: ['call_small_variants'], ext: calling },
    annotate_variants: {
      by: 'interpreter',
      after: ['call_small_variants', 'call_copy_numbers', 'call_fusions'],
      ext: { model_version: 'annotator-110' },
    },
    classify_pathogenicity: {
      by: 'interpreter',
      after: ['annotate_variants'],
      ext: dosing('variant_classification_2015'),
    },
    report_genomics: {
      by: 'interpreter',
      after: ['classify_pathogenicity', 'score_signatures'],
      ext: { ...domain, witnessed_by: 'spiffe://genomics.example/agent/sequencer' },
    },
    summarise_case: {
      by: 'coordinator',
      after: ['stage_tumour', 'report_genomics'],
      ext: { ...domain, model_version: 'summariser-1.9' },
    },
    propose_chemotherapy: {
      by: 'coordinator',
      after: ['summarise_case'],
      ext: { model_version: 'oncology-advisor-5' },
    },
    propose_targeted_therapy: {
      by: 'coordinator',
      after: ['summarise_case'],
      ext: { model_version: 'oncology-advisor-5' },
    },
    propose_immunotherapy: {
      by: 'coordinator',
      after: ['summarise_case'],
      ext: { model_version: 'oncology-advisor-5' },
    },
    check_dosing: { by: 'safety', after: ['propose_chemotherapy'], ext: dosing('dose_limits_v12') },
    check_interactions: {
      by: 'safety',
      after: ['propose_targeted_therapy', 'collect_history'],
      ext: dosing('drug_interactions_v9'),
    },
    check_contraindications: {
      by: 'safety',
      after: ['propose_immunotherapy', 'collect_history'],
      ext: dosing('contraindications_v4'),
    },
    recommend_treatment: {
      by: 'coordinator',
      after: ['check_dosing', 'check_interactions', 'check_contraindications'],
      ext: { ...domain, model_version: 'oncology-advisor-5' },
    },
    review_by_board: {
      by: 'coordinator',
      after: ['recommend_treatment'],
      ext: { ...dosing('board_review_v2'), pol_enforcer: 'spiffe://hospital.example/board' },
    },
    prepare_medication: { by: 'dispensing', after: ['review_by_board'], ext: dosing('dispensing_four_eyes') },
    release_medication: { by: 'dispensing', after: ['prepare_medication'], ext: domain },
  },
  expected: {},
}
