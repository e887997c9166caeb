import { decided, type Sample } from './sample.ts'

/** The deployment was signed before the approval it claims to follow. */
export const olderSuccessor: Sample = {
  id: 'older-successor',
  title: 'Deployed before it was approved',
  description: 'A release was deployed 95 seconds before the approval that it names as its predecessor.',
  lookAt: 'In the timeline the edge from `approve_release` to `deploy_to_production` runs backwards.',
  format: 'rows',
  keys: ['builder', 'tester', 'releaser'],
  tasks: {
    check_out_source: { by: 'builder', at: 0 },
    build_service: { by: 'builder', at: 41, after: ['check_out_source'] },
    build_image: { by: 'builder', at: 96, after: ['build_service'] },
    run_unit_tests: { by: 'tester', at: 118, after: ['build_service'] },
    run_integration_tests: { by: 'tester', at: 205, after: ['build_image'] },
    scan_image: {
      by: 'tester',
      at: 171,
      after: ['build_image'],
      ext: decided('no_known_vulnerabilities', 'approved'),
    },
    sign_artifact: {
      by: 'releaser',
      at: 262,
      after: ['run_unit_tests', 'run_integration_tests', 'scan_image'],
    },
    approve_release: {
      by: 'releaser',
      at: 415,
      after: ['sign_artifact'],
      ext: decided('change_board', 'approved'),
    },
    deploy_to_production: { by: 'releaser', at: 320, after: ['approve_release'] },
    watch_error_rate: { by: 'tester', at: 480, after: ['deploy_to_production'] },
  },
  expected: { 'temporal-order': ['deploy_to_production'] },
}
