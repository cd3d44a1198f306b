#!/usr/bin/env python3
"""Reads bundles of Rubezh by bundle-format.md alone; needs nothing but Python 3.

    bundle-reader.py BUNDLE...          checks bundles, prints the records they hold together
    bundle-reader.py --histories FILE   the same for many sets of revisions, one JSON object a line:
                                        {"name", "lines": [revisions]} or {"name", "bundles": [files]}, and
                                        {"headquarters", "station", "stations"} for 1.16: code of headquarters,
                                        of the own station, of the station of each replica

    --headquarters REPLICA|FINGERPRINT  before the bundles: leaves out what does not count where this installation
    --station CODE                      is headquarters, and at this station (1.16)

Prints one JSON object a line. Exit 1 if a bundle is not acceptable, if a revision changes what it does not list,
or if a value somebody entered is lost: neither displayed, nor replaced by somebody who had seen it, nor named in a
conflict.
Numbers in comments are sections of the document.
"""
import base64
import functools
import hashlib
import json
import re
import sys
import uuid
from datetime import date

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
HASH = re.compile(r"[0-9a-f]{64}\Z")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
KNOWN_FEATURES = {"blobs"}
PIECE = 196608


class Fault(Exception):
    """Why a bundle or a revision is not acceptable."""


def require(truth, why):
    if not truth:
        raise Fault(why)


# ---- canonical JSON (1.1)


def utf16(text):
    return text.encode("utf-16-be", "surrogatepass")


def in_order(value):
    if isinstance(value, dict):
        return {name: in_order(value[name]) for name in sorted(value, key=utf16)}
    return [in_order(each) for each in value] if isinstance(value, list) else value


def canonical(value):
    return json.dumps(in_order(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def whole(digits):
    number = int(digits) if len(digits.lstrip("-")) <= 20 else 1 << 60
    require(abs(number) < 1 << 53, "number too large")
    return number


def no_fraction(digits):
    raise Fault("number is not whole: " + digits)


def members(pairs):
    require(len({name for name, _ in pairs}) == len(pairs), "member twice")
    return dict(pairs)


def check_limits(value, depth=1):
    if isinstance(value, (dict, list)):
        require(depth <= 32, "too deep")
        for child in value.values() if isinstance(value, dict) else value:
            check_limits(child, depth + 1)
        if isinstance(value, dict):
            require(all(len(utf16(name)) <= 128 for name in value), "name too long")
    require(value is not None, "null")
    require(not isinstance(value, str) or len(utf16(value)) <= 131072, "text too long")


def parse(line):
    """Reads a canonical object; anything else is a fault."""
    try:
        value = json.loads(
            line.decode("utf-8"), object_pairs_hook=members, parse_int=whole,
            parse_float=no_fraction, parse_constant=no_fraction)
        require(isinstance(value, dict), "no object")
        check_limits(value)
        require(canonical(value) == line, "not canonical")
        return value
    except (ValueError, RecursionError) as error:
        raise Fault("not JSON: " + str(error)) from error


# ---- Ed25519 (RFC 8032, 5.1): points are (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    sum_ = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            sum_ = add(sum_, point)
        point = add(point, point)
        scalar >>= 1
    return sum_


def point_of(encoded):
    number = int.from_bytes(encoded, "little")
    y, sign = number & ((1 << 255) - 1), number >> 255
    require(y < P, "no point")
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    require((x * x - square) % P == 0 and not (x == 0 and sign), "no point")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def signed(key, signature, message):
    """Returns whether a signature holds; all in bytes."""
    try:
        s = int.from_bytes(signature[32:], "little")
        require(len(signature) == 64 and s < ORDER, "no signature")
        r, a = point_of(signature[:32]), point_of(key)
    except Fault:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    left, right = times(s, BASE), add(r, times(k, a))
    return not ((left[0] * right[2] - right[0] * left[2]) % P or (left[1] * right[2] - right[1] * left[2]) % P)


# ---- revisions (1.2, 1.3)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def read_revision(line):
    require(len(line) <= 1 << 20, "line too long")
    revision = parse(line)
    for name in ("author", "at", "kind", "op", "salt", "schema", "sig", "station"):
        require(isinstance(revision.get(name), str), name)
    for name in ("bodyHash", "id"):
        require(HASH.match(str(revision.get(name))), name)
    for name in ("recordId", "replica"):
        require(UUID.match(str(revision.get(name))), name)
    require(re.match(r"[0-9a-f]{32}\Z", revision["salt"]), "salt")
    require(re.match(r"[0-9a-f]{128}\Z", revision["sig"]), "sig")
    require(revision["op"] in ("put", "void", "resolve", "redact"), "op")
    require(type(revision.get("seq")) is int and revision["seq"] > 0, "seq")
    require(isinstance(revision.get("body"), dict), "body")
    require(("prev" in revision) == (revision["seq"] > 1), "prev")
    for name in ("parents", "changed"):
        rising(revision.get(name), name)
    if "succeeds" in revision:
        former = revision["succeeds"]
        require(revision["seq"] == 1 and set(former) >= {"id", "key", "replica", "seq"}, "succeeds")
        require(HASH.match(str(former["id"])) and HASH.match(str(former["key"])), "succeeds")
        require(re.match(r"[0-9a-f]{128}\Z", str(former.get("sig", "0" * 128))), "succeeds")
    for attached in revision.get("attachments", []):
        require(HASH.match(str(attached.get("sha256"))) and type(attached.get("bytes")) is int, "attachments")
    rising([attached["sha256"] for attached in revision.get("attachments", [])], "attachments")
    hashed = canonical({"body": revision["body"], "salt": revision["salt"]})
    require(sha256(hashed) == revision["bodyHash"], "bodyHash")
    rest = {n: v for n, v in revision.items() if n not in ("body", "salt", "id", "sig")}
    require(sha256(b"rubezh-rev/1\0" + canonical(rest)) == revision["id"], "id")
    return revision


def rising(texts, what):
    require(isinstance(texts, list) and all(isinstance(text, str) for text in texts), what)
    require(all(utf16(a) < utf16(b) for a, b in zip(texts, texts[1:])), what + " not rising")


# ---- bundles (2)


def read_bundle(path):
    """Returns the accepted revisions of a bundle and what is told of it."""
    with open(path, "rb") as file:
        data = file.read()
    head, seal = data[:-361], data[-361:]
    form = re.compile(
        rb'"seal":\{"alg":"Ed25519","key":"([0-9a-f]{64})","replica":"([0-9a-f-]{36})",'
        rb'"sha256":"([0-9a-f]{64})","sig":"([0-9a-f]{128})"\}\}\n\Z')
    sealed = form.match(seal)
    require(sealed and head.endswith(b"\n"), "no seal")
    key, replica, hashed, signature = (part.decode() for part in sealed.groups())
    require(sha256(head) == hashed, "edited after it was sealed")
    require(signed(bytes.fromhex(key), bytes.fromhex(signature), b"rubezh-seal/1\0" + bytes.fromhex(hashed)),
            "signature of the seal")
    lines = head[:-1].split(b"\n")
    require(lines[0] == b'{"format":"rubezh-bundle/1",', "format")
    require(lines[1].startswith(b'"header":') and lines[1].endswith(b","), "header")
    header = parse(lines[1][9:-1])
    require(set(header["crit"]) <= KNOWN_FEATURES, "feature not known")
    require(header["from"]["key"] == key and header["from"]["replica"] == replica, "seal is not the maker's")
    at = 3
    require(lines[2] == b'"revisions":[', "revisions")
    revision_lines, at = section(lines, at)
    require(lines[at] == b'"blobs":[', "blobs")
    blob_lines, at = section(lines, at + 1)
    require(at == len(lines), "lines after the blobs")
    accepted, refused = read_revisions(header, revision_lines)
    read_blobs(header, blob_lines, accepted)
    former = [{"key": r["succeeds"]["key"], "replica": r["succeeds"]["replica"], "station": r["station"]}
              for r in accepted if "succeeds" in r]
    told = {"continued": continued(header, accepted), "file": path, "fingerprint": key_print(key), "refused": refused,
            "words": key_words(key_print(key))}
    return accepted, told, [header["from"], *header["introduced"], *former]


def continued(header, revisions):
    """Returns who says that it continues whom, and whether the former key signed that (1.3)."""
    keys = {known["replica"]: known["key"] for known in header["introduced"] + [header["from"]]}
    told = []
    for revision in revisions:
        former, key = revision.get("succeeds"), keys.get(revision["replica"])
        if former and key:
            statement = canonical({"id": former["id"], "key": key, "replica": revision["replica"],
                                   "seq": former["seq"], "succeeds": former["replica"]})
            told.append({"former": former["replica"], "replica": revision["replica"], "signed": "sig" in former and signed(
                bytes.fromhex(former["key"]), bytes.fromhex(former["sig"]), b"rubezh-succ/1\0" + statement)})
    return told


def section(lines, at):
    end = lines.index(b"],", at)
    body = lines[at:end]
    require(all(line.endswith(b",") for line in body[:-1]), "comma")
    return [line[:-1] for line in body[:-1]] + body[-1:], end + 1


def key_print(key):
    return sha256(bytes.fromhex(key))[:32]


def key_words(fingerprint):
    """Returns the words of a key in both languages (2.10)."""
    hashed = bytes.fromhex(fingerprint)
    for _ in range(4096):
        hashed = hashlib.sha256(hashed).digest()
    return {language: [words[n] for n in hashed[:8]] for language, words in WORDS.items()}


WORDS = {"en": """
    shore lamp poplar stone spark field wind lake river mountain sea forest oak maple pine linden snow rain hail
    frost fog storm rainbow cloud sun moon star sky dawn evening morning noon spring summer autumn winter March
    April June August wolf fox hare bear deer elk badger squirrel falcon eagle owl raven stork crane swan goose
    duck dove thrush gull penguin ostrich rooster heron whale shark pike carp perch catfish crab crayfish bee
    ant beetle wasp spider fly mosquito butterfly horse donkey camel cow goat sheep dog cat tiger lion elephant
    giraffe zebra monkey hedgehog beaver apple pear plum cherry watermelon melon lemon peach grape apricot
    banana fig pomegranate raspberry nut almond carrot cabbage cucumber pumpkin onion garlic pea radish bread
    cheese butter milk salt sugar honey porridge tea coffee water juice soup rice flour egg rose tulip aster
    daisy lily lilac iris cornflower gold silver copper iron tin zinc steel coal sand clay chalk diamond amber
    ruby pearl marble house door window roof wall floor stairs balcony table chair wardrobe shelf sofa mirror
    carpet clock knife fork spoon cup plate bottle bucket basket hammer saw axe nail screw key lock shovel
    bridge road path tunnel tower fence gate square train carriage tram bus ship boat anchor sail aeroplane wing
    rocket wheel engine rudder pump rail book letter paper feather pencil ruler map globe cap coat shirt glove
    boot scarf button pocket violin drum flute trumpet piano harp guitar bell chess ball sledge skis skates tent
    bonfire lantern island bay desert steppe valley cave waterfall volcano
""".split(), "ru": """
    берег лампа тополь камень искра поле ветер озеро река гора море лес дуб клён сосна липа снег дождь град иней
    туман гроза радуга облако солнце луна звезда небо заря вечер утро полдень весна лето осень зима март апрель
    июнь август волк лиса заяц медведь олень лось барсук белка сокол орёл сова ворон аист журавль лебедь гусь
    утка голубь дрозд чайка пингвин страус петух цапля кит акула щука карп окунь сом краб рак пчела муравей жук
    оса паук муха комар бабочка конь осёл верблюд корова коза овца собака кошка тигр лев слон жираф зебра
    обезьяна ёж бобр яблоко груша слива вишня арбуз дыня лимон персик виноград абрикос банан инжир гранат малина
    орех миндаль морковь капуста огурец тыква лук чеснок горох редис хлеб сыр масло молоко соль сахар мёд каша
    чай кофе вода сок суп рис мука яйцо роза тюльпан астра ромашка лилия сирень ирис василёк золото серебро медь
    железо олово цинк сталь уголь песок глина мел алмаз янтарь рубин жемчуг мрамор дом дверь окно крыша стена
    пол лестница балкон стол стул шкаф полка диван зеркало ковёр часы нож вилка ложка чашка тарелка бутылка
    ведро корзина молоток пила топор гвоздь винт ключ замок лопата мост дорога тропа тоннель башня забор ворота
    площадь поезд вагон трамвай автобус корабль лодка якорь парус самолёт крыло ракета колесо мотор руль насос
    рельс книга письмо бумага перо карандаш линейка карта глобус шапка пальто рубашка перчатка сапог шарф
    пуговица карман скрипка барабан флейта труба рояль арфа гитара колокол шахматы мяч сани лыжи коньки палатка
    костёр фонарь остров залив пустыня степь долина пещера водопад вулкан
""".split()}


def read_revisions(header, lines):
    """Checks the revisions of a bundle (2.6.3, 2.6.4)."""
    require(len(lines) == header["counts"]["revisions"], "counts.revisions")
    keys = {known["replica"]: known["key"] for known in header["introduced"] + [header["from"]]}
    stations = {known["replica"]: known["station"] for known in header["introduced"] + [header["from"]]}
    revisions = [read_revision(line) for line in lines]
    place = [(revision["replica"], revision["seq"], revision["id"]) for revision in revisions]
    require(all(a < b for a, b in zip(place, place[1:])), "order of revisions")
    check_ranges(header, {(replica, seq) for replica, seq, _ in place})
    at = {}
    for revision in revisions:
        require(revision.get("training", False) == header.get("training", False), "training")
        at.setdefault((revision["replica"], revision["seq"]), []).append(revision["id"])
    vouched, known = vouch(revisions, keys), 0
    while known != len(keys):  # a former replica's key is stated by the first revision of the next
        known = len(keys)
        for revision in revisions:
            if revision["id"] in vouched and "succeeds" in revision \
                    and stations.get(revision["replica"]) == revision["station"]:
                keys.setdefault(revision["succeeds"]["replica"], revision["succeeds"]["key"])
                stations.setdefault(revision["succeeds"]["replica"], revision["station"])
        vouched = vouch(revisions, keys)
    accepted, refused, broken = [], [], set()
    for revision in revisions:
        before = at.get((revision["replica"], revision["seq"] - 1), [])
        if before and revision["prev"] not in before or revision["prev" if before else "id"] in broken \
                or revision["id"] not in vouched:
            require(revision["replica"] != header["from"]["replica"], "a revision of the maker: " + revision["id"])
            broken.add(revision["id"])
            refused.append(revision["id"])
        else:
            accepted.append(revision)
    return accepted, refused


def check_ranges(header, place):
    for each in header["ranges"]:
        inside = {p for p in place if p[0] == each["replica"] and each["from"] <= p[1] <= each["to"]}
        require(not each["complete"] or len(inside) == each["to"] - each["from"] + 1,
                "a complete range lacks a revision")
        place = place - inside
    require(not place, "a revision lies in no range")


def vouch(revisions, keys):
    """Returns what a valid signature vouches for: the last of each run, and what it follows."""
    by_id = {revision["id"]: revision for revision in revisions}
    vouched = set()
    for revision in reversed(revisions):
        key = keys.get(revision["replica"])
        if revision["id"] not in vouched and key and signed(
                bytes.fromhex(key), bytes.fromhex(revision["sig"]),
                b"rubezh-sig/1\0" + bytes.fromhex(revision["id"])):
            while revision and revision["id"] not in vouched:
                vouched.add(revision["id"])
                before = by_id.get(revision.get("prev"))
                revision = before if before and before["replica"] == revision["replica"] else None
    return vouched


def read_blobs(header, lines, revisions):
    named = {each["sha256"]: each["bytes"] for r in revisions for each in r.get("attachments", [])}
    require(len(lines) == header["counts"]["blobs"], "counts.blobs")
    require(not lines or "blobs" in header["crit"], "crit")
    blobs, last = {}, ("", 0)
    for line in lines:
        piece = parse(line)
        require(set(piece) == {"data", "n", "of", "sha256"}, "piece")
        data = base64.b64decode(piece["data"], validate=True)
        require(base64.b64encode(data).decode() == piece["data"], "base64")
        require(last < (piece["sha256"], piece["n"]) and 0 <= piece["n"] < piece["of"], "order of pieces")
        require(len(data) == PIECE or piece["n"] == piece["of"] - 1 and len(data) <= PIECE, "size of a piece")
        blobs.setdefault(piece["sha256"], []).append((piece["of"], data))
        last = piece["sha256"], piece["n"]
    for hashed, pieces in blobs.items():
        whole_blob = b"".join(data for _, data in pieces)
        require(all(of == len(pieces) for of, _ in pieces), "pieces of a blob")
        require(sha256(whole_blob) == hashed, "hash of a blob")
        require(hashed not in named or named[hashed] == len(whole_blob), "size of a blob")
    require(sum(len(data) for pieces in blobs.values() for _, data in pieces) == header["counts"]["bytes"],
            "counts.bytes")


def digests(revisions):
    """2.5"""
    ids = {}
    for revision in revisions:
        ids.setdefault(revision["replica"], set()).add(revision["id"])
    of = {replica: sha256("".join(i + "\n" for i in sorted(some)).encode()) for replica, some in ids.items()}
    return {"byReplica": of, "total": sha256("".join(f"{r} {of[r]}\n" for r in sorted(of)).encode())}


# ---- values (1.4)


def steps(pointer):
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def is_lines(value):
    return (isinstance(value, list) and value
            and all(isinstance(x, dict) and isinstance(x.get("id"), str) and UUID.match(x["id"]) for x in value)
            and len({x["id"] for x in value}) == len(value))


def is_absent(value):
    return value is None or value == {} or value == []


def child(value, step):
    if isinstance(value, list):
        return next((x for x in value if x["id"] == step), None) if is_lines(value) else None
    return value.get(step) if isinstance(value, dict) else None


def at(tree, pointer):
    for step in steps(pointer):
        tree = child(tree, step)
    return None if is_absent(tree) else tree


def put(onto, source, path):
    """Returns a value with the value of another tree at a path, None if nothing is left."""
    if not path:
        return None if is_absent(source) else source
    absent = is_absent(functools.reduce(child, path, source))
    if absent and not (isinstance(onto, dict) or is_lines(onto)):
        return onto
    step, lines = path[0], is_lines(onto if absent else source)
    if not (is_lines(onto) if lines else isinstance(onto, dict)):
        onto = [] if lines else {}
    value = put(child(onto, step), child(source, step), path[1:])
    if lines:
        rest = [line for line in onto if line["id"] != step]
        if value is not None:
            rest.append({"id": step, **value} if isinstance(value, dict) else {"id": step})
        return sorted(rest, key=line_place) or None
    rest = {n: v for n, v in onto.items() if n != step}
    return ({**rest, step: value} if value is not None else rest) or None


def line_place(line):
    return line["pos"] if type(line.get("pos")) is int else 1 << 63, line["id"]


def lines_of(pointer):
    parts = pointer.split("/")
    return ["/".join(parts[:n + 1]) for n in range(1, len(parts)) if UUID.match(parts[n])]


def outer(pointer):
    """The pointer and what it lies in, but the empty one."""
    parts = pointer.split("/")
    return ["/".join(parts[:n + 1]) for n in range(1, len(parts))]


def difference(old, now, at_=""):
    """Returns the pointers at which two trees differ."""
    if is_absent(old) and is_absent(now) or same(old, now):
        return set()
    if all(is_absent(v) or isinstance(v, dict) for v in (old, now)):
        old, now = old or {}, now or {}
        return {p for n in set(old) | set(now) for p in difference(old.get(n), now.get(n), at_ + "/" + step_of(n))}
    if all(is_absent(v) or is_lines(v) for v in (old, now)):
        old, now = ({line["id"]: line for line in lines or []} for lines in (old, now))
        found = {at_ + "/" + n for n in set(old) ^ set(now)}
        for n, line in now.items():
            found |= difference(rest_of(old[n]), rest_of(line), f"{at_}/{n}") if n in old else leaves(rest_of(line), f"{at_}/{n}")
        return found
    return {at_}


def same(one, other):
    return canonical({"": one}) == canonical({"": other})


def step_of(name):
    return name.replace("~", "~0").replace("/", "~1")


def rest_of(line):
    return {n: v for n, v in line.items() if n != "id"}


def leaves(value, at_):
    """Returns the pointers of all values in a tree."""
    if isinstance(value, dict):
        return {p for n in value for p in leaves(value[n], at_ + "/" + step_of(n))}
    if is_lines(value):
        return {p for line in value for p in leaves(rest_of(line), f"{at_}/{line['id']}") or {f"{at_}/{line['id']}"}}
    return {at_}


def reordered(old, now, at_=""):
    """Returns the lists whose common lines stand in another order, and not in that of their places."""
    if isinstance(old, dict) and isinstance(now, dict):
        return {p for n in now for p in reordered(old.get(n), now[n], at_ + "/" + step_of(n))}
    if not (is_lines(old) and is_lines(now)):
        return set()
    places, before = [line_place(line) for line in now], {line["id"]: line for line in old}
    kept, stand = [n for n in before if child(now, n)], [line["id"] for line in now if line["id"] in before]
    found = {at_} if kept != stand and places != sorted(places) else set()
    return found.union(*(reordered(before.get(line["id"]), line, f"{at_}/{line['id']}") for line in now))


KINDS = ("code-list", "extract-layout", "grant", "installation", "nil-report", "officer", "operation",
         "operation-closing", "operation-day", "paper-template", "receipt", "review", "roster", "seizure",
         "table-mapping", "views", "watch-entry")


def is_known(revision):
    kind = revision["kind"]
    return (kind in KINDS and revision["schema"].startswith((kind + "/1.",) + ("roster/2.",) * (kind == "roster"))
            and revision["op"] != "redact")


# ---- view (1.5); sets of revisions are numbers, bit n for the n-th in order


def bits(some):
    while some:
        low = some & -some
        yield low.bit_length() - 1
        some ^= low


class View:
    """View of one record."""

    def __init__(self, revisions):
        self.order(revisions)
        complete = [r for n, r in enumerate(self.revisions) if self.complete >> n & 1]
        self.body, self.conflicts, self.cancelled = (complete or self.revisions)[-1]["body"], [], False
        self.is_chain = all(r["parents"] == [before["id"]]
                            for before, r in zip(self.revisions, self.revisions[1:]))
        self.listed = {}
        for n, revision in enumerate(self.revisions):
            for pointer in revision["changed"]:
                self.listed[pointer] = self.listed.get(pointer, 0) | 1 << n
        self.merge_record()
        if not self.is_chain:
            self.merge()
        self.conflicts.sort(key=lambda c: utf16(c["pointer"]))

    def order(self, revisions):
        known = {revision["id"]: revision for revision in revisions}
        depths, open_ = {}, list(known)
        while open_:
            parents = known[open_[-1]]["parents"]
            missing = [p for p in parents if p in known and p not in depths]
            open_ += missing
            if not missing:
                depths[open_.pop()] = max((depths.get(p, 0) + 1 for p in parents), default=0)
        self.revisions = sorted(known.values(), key=lambda r: (depths[r["id"]], r["id"]))
        place = {revision["id"]: n for n, revision in enumerate(self.revisions)}
        self.before, self.complete = [], 0
        for n, revision in enumerate(self.revisions):
            if all(p in place and self.complete >> place[p] & 1 for p in revision["parents"]):
                self.complete |= 1 << n
            parents = [place[p] for p in revision["parents"] if p in place]
            before = 0
            for parent in parents:
                before |= self.before[parent] | 1 << parent
            self.before.append(before)
        everybody = {p for revision in self.revisions for p in revision["parents"]}
        self.incomplete = not everybody <= set(known)
        self.heads = sorted(set(known) - everybody)

    def counting(self, some):
        covered = 0
        for n in bits(some):
            covered |= self.before[n]
        return some & ~covered

    def tell(self, pointer, counting, value):
        """Returns the place of the displayed candidate, and adds a conflict if there are several."""
        seen, candidates = set(), []
        for n in sorted(bits(counting), reverse=True):
            text = canonical(value(n)) if value(n) is not None else b""
            if text not in seen:
                seen.add(text)
                named = {"revision": self.revisions[n]["id"], "value": value(n)}
                candidates.append({name: x for name, x in named.items() if x is not None})
        if len(candidates) > 1:
            self.conflicts.append({"candidates": candidates, "pointer": pointer})
        return counting.bit_length() - 1

    def value(self, pointer):
        return lambda n: at(self.revisions[n]["body"], pointer)

    def is_void(self, n):
        return self.revisions[n]["op"] == "void"

    def merge_record(self):
        void = sum(1 << n for n in range(len(self.revisions)) if self.is_void(n))
        stated = self.counting(void | self.listed.get("", 0))
        voids = stated & void
        if not voids:
            return
        if not self.is_chain:
            for n in range(len(self.revisions)):
                related = self.before[n] & voids or any(n == v or self.before[v] >> n & 1 for v in bits(voids))
                if not related and not self.is_void(n):
                    stated |= 1 << n
        self.cancelled = self.is_void(self.tell("", self.counting(stated), self.is_void))

    def merge(self):
        pointers = set(self.listed) | {line for p in self.listed for line in lines_of(p)}
        removed, gone, hidden, contested = {}, set(), set(), {}
        inside = {}
        for pointer, some in self.listed.items():
            for line in lines_of(pointer):
                inside[line] = inside.get(line, 0) | some
        for pointer in sorted(pointers - {""}, key=utf16):
            lines = lines_of(pointer)
            if gone.intersection(lines):
                continue
            speakers = sum(1 << n for n in bits(inside.get(pointer, 0)) if self.value(pointer)(n) is not None)
            for each in outer(pointer):
                speakers |= self.listed.get(each, 0)
            for line in lines:
                if line != pointer:
                    speakers &= ~removed.get(line, 0)
            if not speakers:
                continue
            counting, value = self.counting(speakers), self.value(pointer)
            greatest, shown = counting.bit_length() - 1, not hidden.intersection(lines)
            if pointer in lines:
                removed[pointer] = sum(1 << n for n in bits(speakers) if value(n) is None)
                without = counting & removed[pointer]
                if without == counting:
                    gone.add(pointer)
                elif without:
                    contested[pointer] = counting, {n: self.alone(n, pointer) for n in bits(counting & ~without)}
                    if without >> greatest & 1:
                        hidden.add(pointer)
            else:
                self.tell(pointer, counting, value)
            is_kept, source = pointer in lines and value(greatest) is not None, self.revisions[greatest]["body"]

            def with_source(tree):
                keeps = is_kept and at(tree, pointer) is not None
                return tree if keeps else put(tree, source, steps(pointer)) or {}

            if shown:
                self.body = with_source(self.body)
            for line in reversed(lines if pointer not in lines else lines[:-1]):
                trees = contested[line][1] if line in contested else {}
                trees.update({n: with_source(tree) for n, tree in trees.items() if not counting >> n & 1})
                if line in hidden:
                    break
        for line, (counting, trees) in contested.items():
            self.tell(line, counting, lambda n: at(trees[n], line) if n in trees else None)

    def alone(self, n, line):
        """A body with nothing but a line of a revision."""
        return put({}, self.revisions[n]["body"], steps(line))

    # ---- does anybody change what he does not list? (1.4)

    def hidden(self):
        """Returns what revisions change and do not list, and those of which that cannot be said."""
        found, unchecked = [], []
        for n, revision in enumerate(self.revisions):
            if is_known(revision) and not self.complete >> n & 1:
                unchecked.append(revision["id"])
            elif is_known(revision):
                before = [self.revisions[m] for m in bits(self.before[n])]
                body = View(before).body if before else {}
                pointers = difference(body, revision["body"]) | (reordered(body, revision["body"]) if before else set())
                pointers -= set(revision["changed"])
                if pointers:
                    found.append({"pointers": sorted(pointers, key=utf16), "revision": revision["id"]})
        return sorted(found, key=lambda each: each["revision"]), sorted(unchecked)

    # ---- is anything lost?

    def fate(self, n, pointer):
        """Says what became of what a revision lists: displayed, replaced, named in a conflict, or lost."""
        revision, after = self.revisions[n], [m for m in range(len(self.revisions)) if self.before[m] >> n & 1]
        if pointer == "":
            value = self.is_void(n)
            if self.cancelled == value:
                return "current"
            if any(self.is_void(m) or "" in self.revisions[m]["changed"] for m in after):
                return "superseded"
            return "candidate" if any(c["pointer"] == "" for c in self.conflicts) else "lost"
        is_line = pointer in lines_of(pointer)

        def said(found):
            return (found is not None) if is_line else canonical({"": found})

        value = said(at(revision["body"], pointer))
        if said(at(self.body, pointer)) == value:
            return "current"
        if any(self.replaces(m, pointer, is_line) for m in after):
            return "superseded"
        for conflict in self.conflicts:
            if conflict["pointer"] in outer(pointer):
                inner = pointer[len(conflict["pointer"]):]
                if any(said(at(each.get("value"), inner)) == value for each in conflict["candidates"]):
                    return "candidate"
        return "lost"

    def replaces(self, m, pointer, is_line):
        """Whether a later revision speaks of it; a removal does not while the line is displayed."""
        later = self.revisions[m]
        if any(at(later["body"], line) is None and at(self.body, line) is not None
               for line in lines_of(pointer) if line != pointer):
            return False
        places = set(outer(pointer))
        has = is_line and at(later["body"], pointer) is not None
        return any(p in places or has and p.startswith(pointer + "/") for p in later["changed"])

    def told(self, every=None):
        """Returns what is told of the record, of which a view of all revisions may be another one (1.16)."""
        fates, lost = {"candidate": 0, "current": 0, "superseded": 0}, []
        for n, revision in enumerate(self.revisions):
            for pointer in revision["changed"]:
                fate = self.fate(n, pointer)
                if fate == "lost":
                    lost.append({"pointer": pointer, "revision": revision["id"]})
                else:
                    fates[fate] += 1
        hidden, unchecked = (every or self).hidden()
        return {"body": self.body, "cancelled": self.cancelled, "conflicts": self.conflicts, "heads": self.heads,
                "hidden": hidden, "unchecked": unchecked, "incomplete": self.incomplete, "kind": self.revisions[-1]["kind"],
                "record": self.revisions[0]["recordId"],
                "training": any(r.get("training") for r in self.revisions)}, fates, lost


# ---- review (1.7)

UNFINISHED = ("DRAFT", "RETURNED", "CANCELLED")
STATED = UNFINISHED + ("SUBMITTED", "APPROVED", "AMENDING", "ARCHIVED")
ACTS = ("APPROVE", "RETURN", "REMARK", "ANSWER", "SEEN", "WITHDRAW")


def derived_id(text):
    hashed = bytearray(hashlib.sha256(text).digest()[:16])
    hashed[6], hashed[8] = hashed[6] & 0x0F | 0x80, hashed[8] & 0x3F | 0x80
    return str(uuid.UUID(bytes=bytes(hashed)))


def sheet_id(record):
    return derived_id(b"rubezh-review/1\0" + uuid.UUID(record).bytes)


def review_steps(record, revisions):
    """Returns the steps taken, each with the revision that took it, in their order."""
    taken = []
    for revision in View(revisions).revisions if revisions else []:
        body = revision["body"]
        if (revision["kind"] != "review" or not revision["schema"].startswith("review/1.")
                or body.get("seizure") != record or not isinstance(body.get("steps"), list)):
            continue
        for step in sorted(body["steps"], key=place_of):
            if (isinstance(step, dict) and step.get("act") in ACTS and UUID.match(text(step, "id") or "")
                    and "/steps/" + step["id"] in revision["changed"]):
                taken.append((revision, step))
    return taken


def place_of(line):
    return (small(line.get("pos")), text(line, "id") or "") if isinstance(line, dict) else (0, "")


def decisions(record, revisions, decides):
    """Returns the decisions that were not taken back, each with the revision that took it, in their order."""
    taken = review_steps(record, revisions)
    withdrawn = {(r["author"], r["station"], step.get("step")) for r, step in taken
                 if step["act"] == "WITHDRAW" and decides(r)}
    return [(r, step) for r, step in taken if step["act"] in ("APPROVE", "RETURN") and decides(r)
            and "supervisor" in step.get("by", {}).get("roles", [])
            and (r["author"], r["station"], step["id"]) not in withdrawn]


def is_own_work(decided, view, revisions):
    """Returns whether the approval that holds is its author's own (1.16)."""
    steps = [step for _, step in decided]
    at_ = max(n for n, step in enumerate(steps)
              if step["act"] == "APPROVE" and step.get("revisions", []) == view["heads"])
    earlier = up_to(revisions, [i for step in steps[:at_] if step["act"] == "APPROVE" for i in step.get("revisions", [])])
    by = decided[at_][0]
    return any((r["author"], r["station"]) == (by["author"], by["station"]) and r["id"] not in earlier
               for r in up_to(revisions, steps[at_]["revisions"]).values())


def status(view, decided):
    """Returns the status that follows from what the record states and from what was decided."""
    header = view["body"].get("header")
    stated = header.get("status") if isinstance(header, dict) else None
    begun = stated if stated in STATED else "DRAFT"
    if not view["training"] and begun not in UNFINISHED:
        begun = "SUBMITTED"
    now = {step["act"] for _, step in decided if step.get("revisions", []) == view["heads"]}
    ever = {step["act"] for _, step in decided}
    if "RETURN" in now:
        return "RETURNED"
    if "APPROVE" in now and begun not in UNFINISHED:
        return "APPROVED"
    if not decided:
        return begun
    if begun in UNFINISHED:
        return "RETURNED" if "RETURN" in ever else "DRAFT"
    if "APPROVE" in ever or begun in ("APPROVED", "AMENDING", "ARCHIVED"):
        return "AMENDING"
    return "SUBMITTED"


# ---- operations (1.8)

CODE = re.compile(r"[A-Z0-9][A-Z0-9_-]{0,31}\Z")


def text(line, name):
    """Returns a text, None where there is none or something else."""
    return line[name] if isinstance(line.get(name), str) else None


def added(revision, name, role=None):
    """Returns the lines of a list that a revision adds, only those of officers of a role if one is named, in their order."""
    lines = revision["body"].get(name)
    found = []
    for line in lines if isinstance(lines, list) else []:
        if isinstance(line, dict) and UUID.match(text(line, "id") or ""):
            by = line["by"] if isinstance(line.get("by"), dict) else {}
            roles = by.get("roles") if isinstance(by.get("roles"), list) else []
            if (role is None or role in roles) and f"/{name}/{line['id']}" in revision["changed"]:
                found.append(line)
    return sorted(found, key=lambda line: (small(line.get("pos")), line["id"]))


def small(pos):
    return pos if type(pos) is int and -1 << 31 <= pos < 1 << 31 else 0


def is_closed(record, revisions, decides):
    """Returns whether a closing of the operation was not taken back."""
    closings, reopened = set(), set()
    for revision in revisions:
        code = text(revision["body"], "code") or ""
        if (revision["kind"] != "operation" or not revision["schema"].startswith("operation/1.")
                or not CODE.match(code) or derived_id(b"rubezh-operation/1\0" + code.encode()) != record or not decides(revision)):
            continue
        for step in added(revision, "steps", "supervisor"):
            if step.get("act") == "CLOSE":
                closings.add(step["id"])
            elif step.get("act") == "REOPEN":
                reopened.add((text(step, "step") or "").lower())
    return bool(closings - reopened)


# ---- code lists (1.9)

def day(line, name):
    """Returns a day, empty where there is none or something else."""
    found = text(line, name) or ""
    try:
        date.fromisoformat(found.replace("0000-", "2000-") if DAY.match(found) else "")
        return found
    except ValueError:
        return ""


def changes_by_code(revisions, authority):
    """Returns the changes of each code by what they do, in order; the one that makes an entry before other additions."""
    found = []
    for revision in View(revisions).revisions:
        if revision["kind"] == "code-list" and revision["schema"].startswith("code-list/1."):
            for change in added(revision, "changes", "administrator"):
                if change.get("act") in ("ADD", "CHANGE", "CLOSE", "MAP") and CODE.match(text(change, "code") or ""):
                    found.append((revision, change))
    entitled = authority.changes_all if authority else lambda _: True
    added_by = {(change["code"], authority.station(r) if authority else "") for r, change in found if change["act"] == "ADD"}
    reserved = {change["code"] for r, change in found if change["act"] == "ADD" and entitled(r)}
    made = {}
    for r, change in sorted(found, key=lambda each: each[1]["act"] == "ADD" and not entitled(each[0])):
        code = change["code"]
        if entitled(r) or change["act"] == "ADD" or code not in reserved and (code, authority.station(r)) in added_by:
            made.setdefault(code, {}).setdefault(change["act"], []).append(change)
    return made


def code_list(revisions, authority):
    """Returns what own codes of a list stand for once all their days have come."""
    made = changes_by_code(revisions, authority)
    codes = {}
    for code, acts in made.items():
        if "ADD" in acts:
            first = acts["ADD"][0]
            names = sorted([{}] + acts.get("CHANGE", []), key=lambda c: day(c, "from"))[-1]
            codes[code] = {"added": len(acts["ADD"]), "to": day(acts.get("CLOSE", [first])[-1], "to"), "target": ""}
            for name in ("en", "ru"):
                told = [n for n in (text(names, name), text(first, name), code) if n is not None]
                codes[code][name] = told[0]
    for code in codes:
        seen, last, current = set(), code, code
        while current is not None and current not in seen:
            seen.add(current)
            last, current = current, text(made.get(current, {}).get("MAP", [{}])[-1], "target")
        if current is None and last != code and last in codes:
            codes[code]["target"] = last
    return {code: {**codes[told["target"] or code], "added": told["added"], "target": told["target"]}
            for code, told in codes.items()}


# ---- shared views (1.10)

def shared_views(revisions):
    """Returns the views as their owners have them, in the order first shared."""
    readable = [r for r in revisions if r["kind"] == "views" and r["schema"].startswith("views/1.")]
    listed = [(revision, line) for revision in (View(readable).revisions if readable else [])
              for line in (p.split("/")[2] for p in revision["changed"] if p.startswith("/views/")) if UUID.match(line)]
    owners, views = {}, {}
    for revision, line in sorted(listed, key=lambda each: not is_bound(each[1], each[0]["replica"])):
        owners.setdefault(line, {"author": revision["author"], "station": revision["station"]})
    for revision, line in listed:
        if owners[line] == {"author": revision["author"], "station": revision["station"]}:
            views[line] = view_lines(revision["body"].get("views")).get(line)
    return [{**owners[n], **line} for n, line in views.items() if line]


def view_lines(lines):
    found = {}
    for line in lines if isinstance(lines, list) else []:
        if isinstance(line, dict) and UUID.match(text(line, "id") or ""):
            members_ = {n: text(line, n) for n in ("conditions", "id", "name", "owner")}
            found[line["id"]] = {n: v for n, v in members_.items() if v is not None}
    return {n: line for n, line in found.items() if "conditions" in line and "name" in line}


# ---- watch list (1.11)

def is_by_supervisor(body):
    by = body["by"] if isinstance(body.get("by"), dict) else {}
    return "supervisor" in (by["roles"] if isinstance(by.get("roles"), list) else [])


def is_watched(revisions):
    """Returns whether an entry means something, whatever its last day is."""
    counting = only(revisions, lambda r: is_by_supervisor(r["body"]))
    if not counting:
        return False
    view = View(counting).told()[0]
    body = view["body"]
    return (text(body, "kind") in ("PERSON", "DOCUMENT", "PLATE", "MARK") and text(body, "text") is not None
            and is_by_supervisor(body) and not day(body, "closed") and not view["cancelled"])


# ---- roles of officers (1.12)

def grants(revisions):
    """Returns the roles of each grant, in order."""
    found = []
    for revision in View(revisions).revisions:
        if revision["kind"] == "officer" and revision["schema"].startswith("officer/1."):
            for grant in added(revision, "grants", "administrator"):
                roles = grant["roles"] if isinstance(grant.get("roles"), list) else []
                found.append([role for role in roles if isinstance(role, str)])
    return found


# ---- receipts (1.14)

def receipts(record, revisions):
    """Returns the newest receipt of each replica."""
    newest = {}
    for revision in revisions:
        signer = newest.get(revision["replica"])
        if signer is None or revision["seq"] > signer["seq"]:
            newest[revision["replica"]] = revision
    return [each for _, revision in sorted(newest.items()) for each in receipt(record, revision)]


def receipt(record, revision):
    body = revision["body"]
    bundle = text(body, "bundle") or ""
    readable = revision["schema"].startswith("receipt/1.") and revision["op"] == "put" and UUID.match(bundle)
    if not readable or derived_id(b"rubezh-receipt/1\0" + bundle.encode()) != record:
        return []
    counts = body["revisions"] if isinstance(body.get("revisions"), dict) else {}
    compared = body["comparison"] if isinstance(body.get("comparison"), dict) else {}
    said = {"bundle": bundle, "lacking": amount(compared, "lacking"), "replica": revision["replica"]}
    return [{**said, **{name: amount(counts, name) for name in ("added", "known", "refused")}}]


def amount(tree, name):
    return tree[name] if is_number(tree.get(name), 0) else 0


# ---- nil reports (1.15)

def is_given(record, revisions):
    """Returns whether a nil report is in force, whoever signed it."""
    def counts(revision):
        body = revision["body"]
        station, when = text(body, "station"), day(body, "day")
        return (revision["schema"].startswith("nil-report/1.") and station == revision["station"] and when != ""
                and derived_id(b"rubezh-nil-report/1\0" + station.encode() + b"\0" + when.encode()) == record)

    counting = only(revisions, counts)
    return bool(counting) and not View(counting).told()[0]["cancelled"]


# ---- roster of headquarters (1.13)

TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})\Z")


def is_number(value, least):
    return type(value) is int and value >= least


def is_listed(line):
    """Returns whether a line of a roster says all that it has to."""
    optional = all(line.get(n) is None or text(line, n) is not None for n in ("nameRu", "nameEn", "encryptionKey"))
    known = UUID.match(text(line, "id") or "") and HASH.match(text(line, "key") or "") and text(line, "station")
    former = "succeeds" not in line or UUID.match(text(line, "succeeds") or "")
    since = "since" not in line or TIME.match(text(line, "since") or "")
    last = line.get("status") == "active" or line.get("status") == "revoked" and is_number(line.get("revokedAfterSeq"), 0)
    named = all(is_ids(line, name) for name in ("revokedAfterIds", "admitted"))
    return bool(optional and known and former and since and last and named)


def is_ids(line, name):
    """Returns whether a line of a roster has a list of texts, which are ids if it is revoked."""
    ids = line.get(name, [])
    return isinstance(ids, list) and all(isinstance(one, str) for one in ids) \
        and (line.get("status") != "revoked" or all(HASH.match(one) for one in ids))


def is_roster(revision):
    body = revision["body"]
    lines, count, digest = body.get("installations", []), body.get("count"), body.get("digest")
    whole = revision["schema"].startswith("roster/1.")
    return (revision["kind"] == "roster" and revision["schema"].startswith(("roster/1.", "roster/2."))
            and revision["op"] == "put" and revision["recordId"] == derived_id(b"rubezh-roster/1")
            and is_number(body.get("version"), 1)
            and all(TIME.match(text(body, name) or "") for name in ("issued", "expires"))
            and (count is None or type(count) is int) and (digest is None or isinstance(digest, str))
            and (whole or count is not None and digest is not None)
            and isinstance(lines, list) and all(isinstance(line, dict) for line in lines)
            and (not whole or all(map(is_listed, lines)) and len({line["id"] for line in lines}) == len(lines)))


def installation_id(replica):
    """Returns the id of what headquarters says of an installation."""
    return derived_id(b"rubezh-installation/1")[:19] + derived_id(b"rubezh-installation/1\0" + replica.encode())[19:]


def is_installation(revision):
    body = revision["body"]
    return (revision["kind"] == "installation" and revision["schema"].startswith("installation/1.")
            and revision["op"] == "put" and is_number(body.get("version"), 1)
            and is_listed({**body, "id": text(body, "replica") or ""})
            and revision["recordId"] == installation_id(body["replica"]))


def spoken_of(revision):
    """Returns the installations that a revision speaks of, by replica."""
    if revision["kind"] == "installation":
        return {revision["body"]["replica"]: revision["body"]}
    return {line["id"]: line for line in revision["body"].get("installations", [])} if is_whole(revision) else {}


def is_whole(revision):
    return revision["schema"].startswith("roster/1.")


def rosters(revisions):
    """Returns the roster that holds where each signer of one is headquarters."""
    known = {r["id"]: r for r in revisions if is_roster(r) or is_installation(r)}.values()
    known = sorted(known, key=lambda r: (r["body"]["version"], r["id"]))
    found = {root: roster(known, root) for root in {revision["replica"] for revision in known}}
    return {root: told for root, told in found.items() if told}


def roster(known, root):
    """Returns the roster that holds where one installation is headquarters; None if there is none."""
    headquarters, revoked, counted = {root}, set(), []
    for revision in known:
        if revision["replica"] in headquarters:
            counted.append(revision)
            for replica, line in spoken_of(revision).items():
                if line["status"] == "revoked":
                    revoked.add(replica)
                    headquarters.discard(replica)
                elif line.get("succeeds") in headquarters and replica not in revoked:
                    headquarters.add(replica)
    heads = [revision for revision in counted if revision["kind"] == "roster"]
    if not heads:
        return None
    trusted = [revision for revision in counted if revision["replica"] in headquarters]
    sources = {}
    for revision in [r for r in trusted if is_whole(r)][-1:] + [r for r in trusted if r["kind"] == "installation"]:
        sources.update({replica: revision for replica in spoken_of(revision) if replica not in revoked})
    for revision in [r for r in counted if r not in trusted] + trusted:
        for replica, line in spoken_of(revision).items():
            if line["status"] == "revoked":
                sources[replica] = revision
    body = heads[-1]["body"]
    ids = "".join("\0" + one for one in sorted({revision["id"] for revision in sources.values()}))
    whole = is_whole(heads[-1]) or (body["count"], body["digest"]) == (
        len(sources), hashlib.sha256(("rubezh-roster-list/1" + ids).encode()).hexdigest())
    lines = {replica: spoken_of(revision)[replica] for replica, revision in sources.items()}
    return {"listed": sorted(set(lines) - revoked), "version": body["version"], "whole": whole, "revoked": {
        replica: {"after": lines[replica]["revokedAfterSeq"], "ends": lines[replica].get("revokedAfterIds", []),
                  "admitted": lines[replica].get("admitted", [])} for replica in revoked}}


def only(revisions, counts):
    """Returns the revisions of a record that count; parents of the others stand in the place of these (1.5)."""
    others = {r["id"]: r for r in revisions if not counts(r)}

    def parents(revision):
        found, seen, open_ = set(), set(), list(revision["parents"])
        while open_:
            parent = open_.pop()
            if parent not in others:
                found.add(parent)
            elif parent not in seen:
                seen.add(parent)
                open_ += others[parent]["parents"]
        return sorted(found)

    return [{**r, "parents": parents(r)} for r in revisions if r["id"] not in others]


def up_to(revisions, ids):
    """Returns some revisions of a record and those before them, by id."""
    known, found, open_ = {r["id"]: r for r in revisions}, {}, list(ids)
    while open_:
        each = open_.pop()
        if each in known and each not in found:
            found[each] = known[each]
            open_ += known[each]["parents"]
    return found


# ---- whose word counts (1.16)


def is_bound(identity, replica):
    first = uuid.UUID(identity).bytes[:8]
    hashed = hashlib.sha256(b"rubezh-record/1\0" + first + uuid.UUID(replica).bytes).digest()
    return uuid.UUID(identity).int & (1 << 64) - 1 == int.from_bytes(hashed[:8], "big") >> 2 | 1 << 63


def is_grants(revision):
    station = text(revision["body"], "station")
    return (revision["kind"] == "grant" and revision["schema"].startswith("grant/1.") and station == revision["station"]
            and revision["recordId"] == grants_id(station))


def grants_id(station):
    """Returns the id of what a station asked and gave (1.18)."""
    return derived_id(b"rubezh-grant/1")[:19] + derived_id(b"rubezh-grant/1\0" + station.encode())[19:]


def denied(revision, known):
    """Returns whether the author was no supervisor by the last roles that his installation recorded of him before."""
    login = revision["author"].split(":", 1)[-1]
    officer = derived_id(b"\0".join([b"rubezh-officer/1", revision["station"].encode(), login.encode()]))
    roles = [(r["seq"], r["id"], grant.get("roles")) for r in known
             if r["kind"] == "officer" and r["schema"].startswith("officer/1.") and r["recordId"] == officer
             and r["replica"] == revision["replica"] and r["seq"] < revision["seq"]
             for grant in added(r, "grants", "administrator")[-1:]]
    last = max(roles, key=lambda each: each[:2], default=None)
    return last is not None and "supervisor" not in (last[2] if isinstance(last[2], list) else [])


def texts(line, name):
    found = line.get(name)
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def last_before(before, replica):
    """Returns the number up to which an installation had signed before its station got a right."""
    numbers = [one[len(replica) + 1:] for one in before if one.startswith(replica + " ")]
    return max((int(one) for one in numbers if re.match(r"[0-9]{1,15}\Z", one)), default=0)


class Authority:
    """Says which revisions of a record count."""

    def __init__(self, stations, headquarters, own):
        self.stations, self.headquarters, self.own = stations, headquarters, own
        self.rights, self.requests = [], []

    def read_grants(self, revisions):
        """Reads what stations gave each other (1.16)."""
        true = [r for r in {r["id"]: r for r in revisions}.values() if self.is_true(r)]
        steps = [(r, step) for r in true if is_grants(r) for step in added(r, "steps")
                 if step.get("act") in ("ASK", "GIVE", "DECLINE", "END")]
        steps = [(r, step) for r, step in steps if step["act"] == "ASK" or is_by_supervisor(step) and not denied(r, true)]
        ends = [(r["station"], text(step, "step"), step) for r, step in steps if step["act"] == "END"]
        for r, step in steps:
            wanted = [text(step, name) for name in ("right", "station", "cases")]
            if None in wanted or wanted[0] not in ("RECEIVE", "REVIEW", "CORRECT"):
                continue
            told = dict(zip(("id", "record", "right", "station", "cases", "by"),
                            (step["id"], r["recordId"], *wanted, r["station"])))
            if step["act"] == "GIVE" and wanted[1] != r["station"] and (self.leads(r) or wanted[2] == r["station"]):
                ended = [end for station, of, end in ends if (station, of) == (r["station"], step["id"])]
                self.rights.append({**told, "before": texts(step, "before"), "ended": bool(ended),
                                    "kept": {one for end in ended for one in texts(end, "kept")}})
            if step["act"] == "ASK":
                answers = [a for a, answer in steps if text(answer, "step") == step["id"] and answer["act"] != "ASK"
                           and a["station"] == (r["station"] if answer["act"] == "END" else wanted[1])]
                self.requests.append({**told, "waits": not answers})

    def admits(self, right, owners, revision):
        """Returns whether a revision counts by a right that its signer was given."""
        return any(one["right"] == right and one["station"] == revision["station"] and one["cases"] in owners
                   and revision["seq"] > last_before(one["before"], revision["replica"])
                   and (not one["ended"] or revision["id"] in one["kept"]) for one in self.rights)

    def station(self, revision):
        return self.stations.get(revision["replica"], revision["station"])

    def is_true(self, revision):
        return self.station(revision) == revision["station"]

    def leads(self, revision):
        return self.headquarters is not None and self.stations.get(revision["replica"]) == self.headquarters

    def changes_all(self, revision):
        return self.leads(revision) or self.station(revision) == self.own

    def owns(self, known, right="CORRECT"):
        """Returns a test whether a revision is a true one of an owner of a record, or of who has the right to it."""
        began = [r for r in known if not r["parents"] and self.is_true(r)]
        owners = {self.station(r) for r in known if is_bound(r["recordId"], r["replica"])}
        if not owners and known[0]["kind"] == "operation" and any(self.leads(r) for r in began):
            owners = {self.headquarters}
        owners = owners or {self.station(r) for r in began}
        return lambda r: self.is_true(r) and (
            not owners or self.station(r) in owners or self.leads(r)
            or known[0]["kind"] == "seizure" and self.admits(right, owners, r))

    def counts(self, revision):
        """Returns whether a revision of a kind without owners counts."""
        if revision["kind"] in ("installation", "receipt", "roster"):
            return True
        body, kind = revision["body"], revision["kind"]
        said = [text(body, "operation") or "", text(body, "station") or "", day(body, "day")]
        place = b"\0".join([b"rubezh-operation-day/1", *(each.encode() for each in said)])
        return self.is_true(revision) and (kind != "operation-day" or (
            CODE.match(said[0]) and said[2] and derived_id(place) == revision["recordId"]
            and (self.station(revision) == said[1] or self.leads(revision))))

    def counting(self, known):
        if known[0]["kind"] not in ("operation", "seizure", "watch-entry"):
            return only(known, self.counts)
        owns = self.owns(known)
        return list(up_to(known, [r["id"] for r in known if owns(r)]).values())

    def offers(self, known, counting):
        """Returns the ids of the offers that are told."""
        if not counting or known[0]["kind"] not in ("operation", "seizure", "watch-entry"):
            return []
        ids = {r["id"] for r in counting}
        others = only(known, lambda r: r["id"] not in ids and self.is_true(r))
        return sorted({r["id"] for r in others} - {p for r in others for p in r["parents"]})


def authority(headquarters, own, known, revisions):
    """Returns what --headquarters and --station say, by what bundles tell of installations."""
    found = [each["replica"] for each in known if headquarters in (each["replica"], key_print(each["key"]))]
    require(found or headquarters is None, "headquarters is in no bundle")
    leading, stations = set(found), {}
    for roster in sorted((r for r in revisions if is_roster(r)), key=lambda r: (r["body"]["version"], r["id"])):
        if roster["replica"] in leading:
            for line in roster["body"].get("installations", []):
                stations[line["id"]] = line["station"]
                if line["status"] == "revoked":
                    leading.discard(line["id"])
                elif line.get("succeeds") in leading:
                    leading.add(line["id"])
    for each in known:
        stations.setdefault(each["replica"], each["station"])
    return Authority(stations, stations[found[0]] if found else None, own)


def by_kind(revisions):
    """Returns the revisions of each id and kind (1.5)."""
    records = {}
    for revision in {r["id"]: r for r in revisions}.values():
        records.setdefault(revision["recordId"], []).append(revision)
    return {(record, kind): only(some, lambda r: r["kind"] == kind)
            for record, some in records.items() for kind in {r["kind"] for r in some}}


def answer(revisions, authority=None):
    """Returns what a set of revisions says, and what became of every edit."""
    every = by_kind(revisions)
    if authority:
        authority.read_grants(revisions)
    counting = {key: authority.counting(every[key]) if authority else every[key] for key in every}
    records = {key: counting[key] or every[key] for key in every}
    told = [View(records[key]).told(View(every[key])) for key in sorted(records)]
    for view, _, _ in told:
        kind, record = view.pop("kind"), view["record"]
        own = counting[record, kind]
        right = "REVIEW" if kind == "seizure" else "CORRECT"
        decides = authority.owns(every[record, kind], right) if authority else lambda _: True
        if authority:
            view["notCounted"] = sorted({r["id"] for r in every[record, kind]} - {r["id"] for r in counting[record, kind]})
            view["offers"] = authority.offers(every[record, kind], counting[record, kind])
        if kind == "code-list":
            view["codes"] = code_list(own, authority) if own else {}
        if kind == "views" and record == derived_id(b"rubezh-views/1"):
            view["views"] = shared_views(own)
        if kind == "watch-entry":
            view["watched"] = is_watched(own)
        if kind == "officer":
            view["grants"] = grants(own) if own else []
        if kind == "roster" and record == derived_id(b"rubezh-roster/1"):
            view["rosters"] = rosters(revisions)
        if kind == "receipt":
            view["receipts"] = receipts(record, own)
        if kind == "grant" and authority:
            view["rights"] = sorted(
                [one["id"], one["right"], one["station"], one["cases"], one["ended"]]
                for one in authority.rights if one["record"] == record)
            view["waiting"] = sorted(one["id"] for one in authority.requests if one["record"] == record and one["waits"])
        if kind == "nil-report":
            view["given"] = is_given(record, own)
        if kind == "seizure":
            decided = decisions(record, counting.get((sheet_id(record), "review"), []), decides)
            view["status"] = status(view, decided)
            if authority:
                view["alone"] = view["status"] == "APPROVED" and bool(decided) and is_own_work(decided, view, records[record, kind])
        elif kind == "operation":
            view["closed"] = is_closed(record, own, decides)
        del view["training"]
    fates = {}
    for _, each, _ in told:
        for fate, count in each.items():
            fates[fate] = fates.get(fate, 0) + count
    return {"digest": digests(revisions), "records": [view for view, _, _ in told],
            "hidden": any(view["hidden"] for view, _, _ in told)}, fates, [
        each for _, _, lost in told for each in lost]


def read_all(paths):
    revisions, told, known = [], [], []
    for path in paths:
        try:
            accepted, about, installations = read_bundle(path)
        except (Fault, KeyError, TypeError, IndexError, ValueError) as error:
            raise Fault(f"{path}: {error}") from error
        revisions += accepted
        told.append(about)
        known = [installations[0], *known, *installations[1:]]
    return revisions, told, known


def main(arguments):
    said_of = {}
    while len(arguments) > 2 and arguments[0] in ("--headquarters", "--station"):
        said_of[arguments[0]], arguments = arguments[1], arguments[2:]
    if not arguments or arguments[0].startswith("-") and arguments[0] != "--histories":
        print(__doc__, file=sys.stderr)
        return 2
    failed = False
    if arguments[0] == "--histories":
        with open(arguments[1], encoding="utf-8") as file:
            for line in file:
                history = json.loads(line)
                revisions = [read_revision(text.encode("utf-8")) for text in history.get("lines", [])]
                revisions += read_all(history.get("bundles", []))[0]
                known = Authority(history["stations"], history.get("headquarters"), history.get("station")) \
                    if "stations" in history else None
                said, fates, lost = answer(revisions, known)
                failed |= said.pop("hidden") or bool(lost)
                print(canonical({"fates": fates, "lost": lost, "name": history["name"], **said}).decode())
        return int(failed)
    try:
        revisions, told, known = read_all(arguments)
        who = authority(said_of.get("--headquarters"), said_of.get("--station"), known, revisions) if said_of else None
    except Fault as fault:
        print(canonical({"fault": str(fault)}).decode())
        return 1
    said, fates, lost = answer(revisions, who)
    for each in told + said["records"] + [{"digest": said["digest"], "fates": fates, "lost": lost}]:
        print(canonical(each).decode())
    return int(bool(lost) or said["hidden"])


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.exit(main(sys.argv[1:]))
