#!/usr/bin/python3
"""Issues ledgers with another stack than the app's: PyJWT and pyca/cryptography, from Debian's packages.

    apt-get install python3-jwt python3-cryptography
    /usr/bin/python3 testdata/pyjwt/issue.py

Private keys live as long as the run: every run writes other keys and other signatures, and the ids and faults stay the same.
expected.json names for each file what is planted in it: by finding code, the `jti` of each task accused (null for a token that has
none), and as `innocent` the tasks that no error and no warning may accuse.
"""

import base64
import datetime
import hashlib
import hmac
import json
import pathlib
import uuid

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

FOLDER = pathlib.Path(__file__).resolve().parent
START = 1772064000  # 2026-02-26 00:00:00 UTC
ALGORITHMS = ["ES256", "ES384", "ES512", "EdDSA", "PS256", "PS384", "PS512", "RS256", "RS384", "RS512"]
CURVES = {"ES256": ec.SECP256R1, "ES384": ec.SECP384R1, "ES512": ec.SECP521R1}
OMIT = object()

HEADER = {
    "ect-01": {"typ": "exec+jwt", "pred": "pred", "ext": "ect_ext"},
    "ect-00": {"typ": "wimse-exec+jwt", "pred": "par", "ext": "ext"},
}


# --- keys ---------------------------------------------------------------------------------------------------------------------------

def new_key(alg):
    if alg in CURVES:
        return ec.generate_private_key(CURVES[alg]())
    if alg == "EdDSA":
        return ed25519.Ed25519PrivateKey.generate()
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


KEYS = {alg: new_key(alg) for alg in ALGORITHMS}
STRANGER = new_key("ES256")


def kid_of(alg):
    return "pyjwt-" + alg.lower()


def agent_of(alg):
    return "spiffe://pyjwt.example/agent/" + alg.lower()


def encode(octets):
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()


def decode(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def number(value, size):
    return encode(value.to_bytes(size, "big"))


def public_jwk(alg):
    members = {"kid": kid_of(alg), "alg": alg, "use": "sig", "sub": agent_of(alg)}
    public = KEYS[alg].public_key()
    if alg in CURVES:
        numbers, size = public.public_numbers(), (public.key_size + 7) // 8
        curve = {"ES256": "P-256", "ES384": "P-384", "ES512": "P-521"}[alg]
        return {"kty": "EC", **members, "crv": curve, "x": number(numbers.x, size), "y": number(numbers.y, size)}
    if alg == "EdDSA":
        from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

        raw = public.public_bytes(Encoding.Raw, PublicFormat.Raw)
        return {"kty": "OKP", **members, "crv": "Ed25519", "x": encode(raw)}
    numbers = public.public_numbers()
    size = (numbers.n.bit_length() + 7) // 8
    return {"kty": "RSA", **members, "n": number(numbers.n, size), "e": number(numbers.e, 3)}


# --- tokens -------------------------------------------------------------------------------------------------------------------------

def task_id(ledger, name):
    return str(uuid.UUID(bytes=hashlib.sha256(f"pyjwt/{ledger}/{name}".encode()).digest()[:16], version=4))


def digest(text):
    return encode(hashlib.sha256(text.encode()).digest())


class Ledger:
    """Tokens of one workflow in the order of issue, each with its claims and the row around it."""

    def __init__(self, name, alg="ES256", dialect="ect-01"):
        self.name, self.alg, self.dialect = name, alg, dialect
        self.entries = []
        self.clock = 0

    def id(self, name):
        return task_id(self.name, name)

    def task(self, name, after=(), at=None, key=None, header=None, ext=None, row=None, alter=None, **changes):
        spelling = HEADER[self.dialect]
        self.clock = self.clock + 20 if at is None else at
        jti = self.id(name)
        claims = {
            "iss": agent_of(self.alg),
            "aud": ["spiffe://pyjwt.example/ledger"],
            "iat": START + self.clock,
            "exp": START + self.clock + 600,
            "jti": jti,
            "wid": task_id(self.name, "workflow"),
            "exec_act": name,
            spelling["pred"]: [self.id(other) for other in after],
            "inp_hash": digest(self.id(after[0]) if after else self.name),
            "out_hash": digest(jti),
            spelling["ext"]: {"exec_time_ms": 12, **(ext or {})},
        }
        claims.update(changes)
        claims = {claim: value for claim, value in claims.items() if value is not OMIT}
        headers = {"typ": spelling["typ"], "kid": kid_of(self.alg), **(header or {})}
        token = jwt.encode(claims, key or KEYS[self.alg], algorithm=self.alg, headers=headers)
        self.entries.append({"token": alter(token) if alter else token, "claims": claims, "at": self.clock, "row": row or {}})
        return jti

    def jtis(self):
        return [entry["claims"].get("jti") for entry in self.entries]

    def tokens(self):
        return "".join(entry["token"] + "\n" for entry in self.entries)

    def rows(self):
        lines, latest = [], 0
        for index, entry in enumerate(self.entries):
            claims, latest = entry["claims"], max(latest, entry["at"] + 1)
            stored = datetime.datetime.fromtimestamp(START + latest, datetime.timezone.utc)
            row = {
                "sequence": index + 1,
                "stored_timestamp": stored.isoformat(),
                "task_id": claims["jti"],
                "agent_id": claims["iss"].rsplit("/", 1)[1],
                "action": claims["exec_act"],
                "parents": claims[HEADER[self.dialect]["pred"]],
                "ect_token": entry["token"],
            }
            lines.append(json.dumps({**row, **entry["row"]}) + "\n")
        return "".join(lines)


def forged(**changes):
    def alter(token):
        header, payload, signature = token.split(".")
        claims = {**json.loads(decode(payload)), **changes}
        return ".".join([header, encode(json.dumps(claims).encode()), signature])

    return alter


def with_hmac(token):
    _, payload, _ = token.split(".")
    header = encode(json.dumps({"alg": "HS256", "kid": kid_of("ES256"), "typ": "exec+jwt"}).encode())
    signed = f"{header}.{payload}".encode()
    return f"{header}.{payload}." + encode(hmac.new(b"pyjwt", signed, hashlib.sha256).digest())


def with_none(token):
    claims = json.loads(decode(token.split(".")[1]))
    return jwt.encode(claims, None, algorithm=None, headers={"typ": "exec+jwt", "kid": kid_of("ES256")})


def with_der_signature(token):
    header, payload, signature = token.split(".")
    octets = decode(signature)
    half = len(octets) // 2
    r, s = int.from_bytes(octets[:half], "big"), int.from_bytes(octets[half:], "big")
    return ".".join([header, payload, encode(encode_dss_signature(r, s))])


def renamed_algorithm(token):
    """Signs anew under the name that RFC 9864 gives to EdDSA with Ed25519; PyJWT does not know it."""
    header, payload, _ = token.split(".")
    named = encode(json.dumps({**json.loads(decode(header)), "alg": "Ed25519"}).encode())
    return f"{named}.{payload}." + encode(KEYS["EdDSA"].sign(f"{named}.{payload}".encode()))


# --- ledgers ------------------------------------------------------------------------------------------------------------------------

EXPECTED = []


def write(ledger, form="tokens", planted=(), policy=None, text=None, name=None):
    extension = {"tokens": "txt", "rows": "jsonl"}[form]
    file = f"{name or ledger.name}.{extension}"
    (FOLDER / file).write_text(text if text is not None else getattr(ledger, form)())
    expect(file, ledger, planted, policy)


def expect(file, ledger, planted=(), policy=None):
    planted = list(planted)
    accused = {jti for finding in planted for jti in finding["jtis"]}
    innocent = [jti for jti in ledger.jtis() if isinstance(jti, str) and jti not in accused]
    if ledger.dialect == "ect-00":
        planted.append(finding("dialect-legacy", *ledger.jtis()))
    entry = {"file": file, "planted": planted, "innocent": innocent}
    EXPECTED.append({**entry, "policy": policy} if policy else entry)


def finding(code, *jtis, **args):
    return {"code": code, "jtis": list(jtis), **args}


def three_tasks(name, alg="ES256", dialect="ect-01"):
    ledger = Ledger(name, alg, dialect)
    ledger.task("collect")
    ledger.task("assess", after=["collect"])
    ledger.task("decide", after=["assess", "collect"], ext={"pol": "limits", "pol_decision": "approved"})
    return ledger


def clean():
    for alg in ALGORITHMS:
        for dialect in HEADER:
            for form in ("tokens", "rows"):
                write(three_tasks(f"clean-{alg.lower()}-{dialect}-{form}", alg, dialect), form)
    ledger = Ledger("clean-ed25519", "EdDSA")
    ledger.task("collect", alter=renamed_algorithm)
    write(ledger)
    ledger = Ledger("clean-float-times")
    ledger.task("collect", iat=START + 0.25, exp=START + 600.75)
    ledger.task("assess", after=["collect"], iat=float(START + 20))
    write(ledger)
    ledger = Ledger("clean-media-type")
    ledger.task("collect", header={"typ": "application/exec+jwt"})
    ledger.task("assess", after=["collect"], header={"typ": "wimse-exec+jwt"})
    write(ledger)
    ledger = Ledger("clean-unicode")
    ledger.task("prüfe", ext={"note": "größer als ≥ 3 · 漢字 · 🧪"})
    write(ledger, "rows")


def signatures():
    ledger = three_tasks("forged-payload")
    jti = ledger.task("approve", after=["decide"], alter=forged(exec_act="reject"))
    write(ledger, planted=[finding("signature-invalid", jti)])

    ledger = three_tasks("swapped-signatures")
    one, other = (entry["token"].split(".") for entry in ledger.entries[:2])
    ledger.entries[0]["token"] = ".".join(one[:2] + other[2:])
    ledger.entries[1]["token"] = ".".join(other[:2] + one[2:])
    write(ledger, "rows", [finding("signature-invalid", jti) for jti in ledger.jtis()[:2]])

    ledger = three_tasks("wrong-key")
    jti = ledger.task("approve", after=["decide"], key=STRANGER)
    write(ledger, planted=[finding("signature-invalid", jti)])

    ledger = three_tasks("der-signature")
    jti = ledger.task("approve", after=["decide"], alter=with_der_signature)
    write(ledger, planted=[finding("signature-invalid", jti)])

    ledger = three_tasks("algorithm-none")
    jti = ledger.task("approve", after=["decide"], alter=with_none)
    write(ledger, planted=[finding("algorithm-refused", jti)])

    ledger = three_tasks("algorithm-hs256")
    jti = ledger.task("approve", after=["decide"], alter=with_hmac)
    write(ledger, planted=[finding("algorithm-refused", jti)])

    ledger = three_tasks("key-unknown")
    jti = ledger.task("approve", after=["decide"], key=STRANGER, header={"kid": "stranger"})
    write(ledger, planted=[finding("key-unknown", jti)])

    ledger = three_tasks("kid-missing")
    jti = ledger.task("approve", after=["decide"], header={"kid": ""}, alter=without_kid)
    write(ledger, planted=[finding("kid-missing", jti)])

    ledger = three_tasks("issuer-mismatch")
    jti = ledger.task("approve", after=["decide"], iss="spiffe://pyjwt.example/agent/somebody")
    write(ledger, planted=[finding("issuer-mismatch", jti)])

    ledger = three_tasks("type-unexpected")
    jti = ledger.task("approve", after=["decide"], header={"typ": "JWT"})
    write(ledger, planted=[finding("type-unexpected", jti)])


def without_kid(token):
    claims = json.loads(decode(token.split(".")[1]))
    return jwt.encode(claims, KEYS["ES256"], algorithm="ES256", headers={"typ": "exec+jwt"})


def claims():
    for claim in ("iss", "aud", "iat", "exp", "jti", "exec_act", "pred"):
        ledger = three_tasks(f"missing-{claim}")
        after = [] if claim == "pred" else ["decide"]
        jti = ledger.task("approve", after=after, **{claim: OMIT})
        if claim == "pred":
            ledger.task("close", after=["approve", "decide"])
        write(ledger, planted=[finding("claim-missing", None if claim == "jti" else jti, claim=claim)])

    ledger = three_tasks("malformed-claims")
    planted = []
    for claim, value in (
        ("iss", "not a uri"),
        ("aud", 7),
        ("iat", (START + 90) * 1000),
        ("iat", str(START + 90)),
        ("exp", "soon"),
        ("exp", True),
        ("exec_act", ["approve"]),
        ("exec_act", None),
        ("inp_hash", "n4bQgYhMfWWaL"),
        ("out_hash", 7),
        ("ect_ext", "text"),
        ("wid", 7),
    ):
        name = f"{claim}_{len(planted)}"
        jti = ledger.task(name, after=["decide"], **{claim: value})
        planted.append(finding("claim-malformed", jti, claim=claim))
    write(ledger, planted=planted)

    ledger = three_tasks("lifetime-invalid")
    once = ledger.task("expire_at_once", after=["decide"], at=100, exp=START + 100)
    before = ledger.task("expire_before", after=["decide"], at=110, exp=START + 50)
    ledger.task("expire_after_a_second", after=["decide"], at=120, exp=START + 121)
    write(ledger, planted=[finding("lifetime-invalid", once), finding("lifetime-invalid", before)])

    ledger = three_tasks("extension-limits")
    ledger.task("just_small_enough", after=["decide"], ect_ext={"note": "é" * 2042 + "x"})
    large = ledger.task("one_byte_too_large", after=["decide"], ect_ext={"note": "é" * 2042 + "xx"})
    ledger.task("just_flat_enough", after=["decide"], ect_ext=nested(5))
    deep = ledger.task("one_level_too_deep", after=["decide"], ect_ext=nested(6))
    sizes = [len(json.dumps(e["claims"]["ect_ext"], separators=(",", ":"), ensure_ascii=False).encode()) for e in ledger.entries[3:5]]
    assert sizes == [4096, 4097], sizes
    write(ledger, planted=[finding("extension-too-large", large), finding("extension-too-large", deep)])


def nested(levels):
    return {"level": 1} if levels == 1 else {"inner": nested(levels - 1)}


def graph():
    ledger = three_tasks("jti-repeated")
    repeated = ledger.jtis()[2]
    text = ledger.tokens() + ledger.entries[2]["token"] + "\n"
    write(ledger, planted=[finding("jti-repeated", repeated)], text=text)

    ledger = three_tasks("jti-conflict")
    ledger.task("decide_otherwise", after=["assess"], jti=ledger.id("decide"))
    write(ledger, planted=[finding("jti-conflict", ledger.id("decide"))])

    for policy in (None, {"ledger": "complete"}):
        ledger = three_tasks("predecessor-missing")
        jti = ledger.task("approve", after=["decide", "never_seen"])
        write(ledger, planted=[finding("predecessor-missing", jti)], policy=policy)

    for late, planted in ((30, False), (31, True)):
        ledger = Ledger(f"temporal-order-{late}s")
        ledger.task("collect", at=100)
        jti = ledger.task("assess", after=["collect"], at=100 - late)
        write(ledger, planted=[finding("temporal-order", jti)] if planted else [])

    ledger = three_tasks("cycle-of-two")
    one = ledger.task("draft", after=["decide", "revise"])
    other = ledger.task("revise", after=["draft"])
    ledger.task("publish", after=["revise"])
    write(ledger, planted=[finding("cycle", one, other)])

    ledger = three_tasks("cycle-of-three")
    ring = ["draft", "criticise", "revise"]
    members = [ledger.task(name, after=[ring[index - 1]], at=80 + index) for index, name in enumerate(ring)]
    ledger.task("publish", after=["revise", "decide"])
    write(ledger, planted=[finding("cycle", *members)])

    ledger = three_tasks("cycle-of-one")
    jti = ledger.task("approve", after=["decide", "approve"])
    write(ledger, planted=[finding("cycle", jti)])

    ledger = three_tasks("predecessor-repeated")
    jti = ledger.task("approve", after=["decide", "decide"])
    write(ledger, planted=[finding("predecessor-repeated", jti)])

    ledger = Ledger("predecessor-rejected")
    ledger.task("assess", ext={"pol": "limits", "pol_decision": "rejected"})
    jti = ledger.task("pay", after=["assess"])
    ledger.task("undo", after=["assess"], ext={"compensation_required": True, "compensation_reason": "rejected"})
    write(ledger, planted=[finding("predecessor-rejected", jti)])


def rows():
    ledger = three_tasks("sequence-gap")
    jti = ledger.task("approve", after=["decide"], row={"sequence": 6})
    write(ledger, "rows", [finding("sequence-broken", jti)], policy={"ledger": "complete"})

    ledger = three_tasks("sequence-gap-partial")
    jti = ledger.task("approve", after=["decide"], row={"sequence": 6})
    write(ledger, "rows", [finding("sequence-broken", jti, severity="note")])

    ledger = three_tasks("sequence-twice")
    one = ledger.task("approve", after=["decide"])
    other = ledger.task("reject", after=["decide"], row={"sequence": 4})
    write(ledger, "rows", [finding("sequence-broken", one, other)])

    for field, value in (
        ("task_id", task_id("elsewhere", "task")),
        ("agent_id", "somebody"),
        ("action", "reject"),
        ("parents", []),
    ):
        ledger = three_tasks(f"record-mismatch-{field}")
        jti = ledger.task("approve", after=["decide"], row={field: value})
        write(ledger, "rows", [finding("record-mismatch", jti)])

    ledger = three_tasks("issued-after-recorded")
    stored = datetime.datetime.fromtimestamp(START + 60, datetime.timezone.utc).isoformat()
    jti = ledger.task("approve", after=["collect"], at=91, row={"stored_timestamp": stored})
    write(ledger, "rows", [finding("issued-after-recorded", jti)])


for stale in [*FOLDER.glob("*.txt"), *FOLDER.glob("*.jsonl")]:
    stale.unlink()
for part in (clean, signatures, claims, graph, rows):
    part()
(FOLDER / "keys.json").write_text(json.dumps({"keys": [public_jwk(alg) for alg in ALGORITHMS]}, indent=2) + "\n")
(FOLDER / "expected.json").write_text(json.dumps({"keys": "keys.json", "files": EXPECTED}, indent=2) + "\n")
print(f"{len(EXPECTED)} ledgers, PyJWT {jwt.__version__}")
