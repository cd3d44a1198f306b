package rubezh.bundle;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.grant.GrantAct;
import rubezh.domain.grant.GrantStep;
import rubezh.domain.grant.StationRight;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.review.StepAuthor;
import rubezh.fixtures.MemoryJournal;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;

/**
 * Revisions that a station signs which takes part in everything: of records of others, in anybody's
 * name, after anything or nothing, with decisions, closings, names of codes and figures of others.
 */
final class HostileRevisions {
    static final StepAuthor BOSS =
            new StepAuthor(null, null, List.of("administrator", "supervisor"));
    static final String DAY = "2026-11-23";
    static final LocalDate LAST = LocalDate.parse("2020-01-01");
    static final String CONDITIONS =
            "{\"codes\":{},\"columns\":[],\"descending\":true,\"preset\":\"ALL\",\"search\":\"x\"}";

    private static final List<String> STATIONS =
            List.of(
                    HostileHistory.HOSTILE,
                    HostileHistory.HOSTILE,
                    "KG-DOS",
                    HostileHistory.HEADQUARTERS);
    private static final List<String> KINDS =
            List.of(
                    "seizure",
                    "operation",
                    "operation-day",
                    "watch-entry",
                    "code-list",
                    "views",
                    "nil-report",
                    "review",
                    "grant",
                    "paper-template",
                    "table-mapping",
                    "extract-layout",
                    "strange");
    private static final Map<String, List<String>> FIELDS =
            Map.ofEntries(
                    fields(
                            "seizure",
                            "/narrative/summary",
                            "/header/status",
                            "/header/number",
                            "/header/operation",
                            "/header/station"),
                    fields("operation", "/title/stage", "/code", "/mandate/participants"),
                    fields("operation-day", "/staff", "/station", "/operation", "/day"),
                    fields("watch-entry", "/text", "/closed", "/by/roles"),
                    fields("code-list", "/list"),
                    fields("nil-report", "/station", "/day"),
                    fields("review", "/seizure", "/number"),
                    fields("grant", "/station"),
                    fields("paper-template", "/station", "/paper", "/version", "/content"),
                    fields("table-mapping", "/station", "/name", "/version", "/content"),
                    fields("extract-layout", "/station", "/name", "/version", "/content"),
                    fields("installation", "/version", "/status", "/revokedAfterSeq"),
                    fields("roster", "/version", "/count"));
    private static final Map<String, String> LISTS =
            Map.of(
                    "seizure", "items",
                    "review", "steps",
                    "operation", "steps",
                    "code-list", "changes",
                    "grant", "steps",
                    "views", "views");

    private final Random random;
    private final MemoryJournal journal;
    private final Supplier<UUID> ids;

    HostileRevisions(Random random, MemoryJournal journal, Supplier<UUID> ids) {
        this.random = random;
        this.journal = journal;
        this.ids = ids;
    }

    private static Map.Entry<String, List<String>> fields(String kind, String... fields) {
        return Map.entry(kind, List.of(fields));
    }

    /** Returns a step by which a station lets another review, or ends that. */
    static GrantStep grant(
            UUID id,
            GrantAct act,
            @Nullable String to,
            @Nullable String cases,
            @Nullable UUID step) {
        StationRight right = to == null ? null : StationRight.REVIEW;
        List<String> none = List.of();
        return new GrantStep(id, 1, act, right, to, cases, step, none, none, null, BOSS);
    }

    /** Returns the ids of the revisions of reviews that some signers wrote, sorted. */
    static List<String> decisions(MemoryJournal journal, Predicate<Revision> signers) {
        return journal.ofAll().stream()
                .map(StoredRevision::revision)
                .filter(RecordKind.REVIEW::isOf)
                .filter(signers)
                .map(one -> one.id().hex())
                .sorted()
                .toList();
    }

    static UUID operation(String code) {
        return DerivedId.ofOperation(new OperationCode(code));
    }

    static UUID day(String code, String station) {
        var day = Map.<String, Object>of("operation", code, "station", station, "day", DAY);
        return DerivedId.of(RecordKind.OPERATION_DAY.read(day)).orElseThrow();
    }

    static CodeListRecord list(List<EntryChange> changes) {
        return new CodeListRecord(HostileHistory.LIST.file(), changes);
    }

    /** Returns a step of an operation or a review, as a supervisor takes it. */
    static Map<String, Object> step(Random random, UUID id, List<String> acts) {
        var step = new TreeMap<String, Object>();
        step.put("id", id.toString());
        step.put("pos", (long) random.nextInt(4));
        step.put("act", acts.get(random.nextInt(acts.size())));
        step.put("by", Map.of("roles", List.of("administrator", "supervisor")));
        return step;
    }

    /** Returns a body with one line more, or another one in the place of the line. */
    static Map<String, Object> withLine(
            Map<String, Object> body, String list, Map<String, Object> line) {
        var lines = new ArrayList<Object>();
        if (body.get(list) instanceof List<?> present) {
            present.stream()
                    .filter(one ->
                            !(one instanceof Map<?, ?> m
                                    && Objects.equals(line.get("id"), m.get("id"))))
                    .forEach(lines::add);
        }
        lines.add(line);
        var changed = new TreeMap<>(body);
        changed.put(list, lines);
        return changed;
    }

    /** Signs one more revision, of a record that it knows or one that it begins. */
    void write() {
        Revision.Subject subject = subject();
        List<Revision> all =
                journal.ofRecord(subject.recordId()).stream()
                        .map(StoredRevision::revision)
                        .toList();
        List<RevisionId> parents = parents(RevisionMerger.ofKind(all, subject.kind()), all);
        Map<String, Object> before = before(all, subject.kind(), parents);
        Map<String, Object> body = body(subject, all, before);
        var changed = new TreeSet<>(ValueTree.difference(before, body));
        if (random.nextInt(8) == 0) {
            changed.clear();
        }
        RevisionKind op = randomOf(List.of(RevisionKind.PUT, RevisionKind.PUT, RevisionKind.VOID));
        if (op == RevisionKind.VOID || random.nextInt(6) == 0) {
            changed.add("");
        }
        journal.accept(List.of(signed(subject, op, parents, body, changed)), () -> {});
    }

    private StoredRevision signed(
            Revision.Subject subject,
            RevisionKind op,
            List<RevisionId> parents,
            Map<String, Object> body,
            SortedSet<String> changed) {
        long seq = 1 + random.nextInt(9);
        var act =
                new Revision.Act(
                        op,
                        randomOf(List.of("officer:asanov", "officer:osmonova", "officer:boss")),
                        randomOf(STATIONS),
                        OffsetDateTime.parse("2026-11-24T22:27:38+06:00"),
                        null,
                        false);
        var link =
                new Revision.Link(
                        journal.replica(), seq, seq == 1 ? null : missing(), List.copyOf(parents));
        String salt = String.format("%032x", random.nextInt(Integer.MAX_VALUE));
        return RevisionLine.sign(
                new UnsignedRevision(subject, act, link, salt, body, changed), _ -> new byte[64]);
    }

    private RevisionId missing() {
        return RevisionId.of(String.format("%064x", random.nextInt(Integer.MAX_VALUE)));
    }

    private Revision.Subject subject() {
        List<StoredRevision> all = journal.ofAll();
        String kind = randomOf(KINDS);
        UUID id = ids.get();
        if (!all.isEmpty() && random.nextInt(8) > 0) {
            Revision.Subject known = randomOf(all).revision().subject();
            id = known.recordId();
            kind = random.nextInt(8) == 0 ? kind : known.kind();
            if (known.kind().equals("seizure") && random.nextInt(3) == 0) {
                kind = "review";
                id = DerivedId.ofReview(id);
            }
        } else {
            id = newPlace(kind, id);
        }
        if (kind.equals("code-list") || kind.equals("views")) {
            id = newPlace(kind, id);
        }
        int usual = kind.equals("roster") ? 2 : 20;
        String schema = kind + (random.nextInt(usual) == 0 ? "/2.0" : "/1.0");
        return new Revision.Subject(id, kind, schema);
    }

    private UUID newPlace(String kind, UUID usual) {
        return switch (kind) {
            case "operation" -> operation("BARRIER-2026");
            case "operation-day" -> day("BARRIER-2026", "KG-DOS");
            case "code-list" -> DerivedId.ofCodeList(HostileHistory.LIST);
            case "views" -> DerivedId.VIEWS;
            case "grant" -> DerivedId.ofGrants(randomOf(STATIONS));
            case "paper-template" -> DerivedId.ofTemplate(randomOf(STATIONS), "protocol");
            case "table-mapping" -> DerivedId.ofMapping(randomOf(STATIONS), "journal");
            case "extract-layout" -> DerivedId.ofLayout(randomOf(STATIONS), "monthly");
            case "nil-report" -> DerivedId.ofNilReport("KG-DOS", LocalDate.parse(DAY));
            default -> usual;
        };
    }

    private List<RevisionId> parents(List<Revision> ofKind, List<Revision> all) {
        if (all.isEmpty()) {
            return random.nextInt(3) == 0 ? List.of(missing()) : List.of();
        }
        return switch (random.nextInt(5)) {
            case 0 -> List.of();
            case 1, 2 -> ofKind.isEmpty() ? List.of() : RevisionMerger.view(ofKind).heads();
            case 3 -> List.of(randomOf(all).id());
            default ->
                    Stream.of(randomOf(all).id(), randomOf(all).id(), missing())
                            .distinct()
                            .sorted()
                            .toList();
        };
    }

    private static Map<String, Object> before(
            List<Revision> all, String kind, List<RevisionId> parents) {
        List<Revision> before = RevisionMerger.ofKind(RevisionMerger.upTo(all, parents), kind);
        return before.isEmpty() ? Map.of() : RevisionMerger.view(before).body();
    }

    private Map<String, Object> body(
            Revision.Subject subject, List<Revision> all, Map<String, Object> before) {
        Map<String, Object> body =
                before.isEmpty() && !all.isEmpty() ? randomOf(all).content().body() : before;
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            String list = LISTS.get(subject.kind());
            if (list != null && random.nextInt(3) > 0) {
                body = withLine(body, list, line(subject.kind(), all));
            } else {
                String field = randomOf(FIELDS.getOrDefault(subject.kind(), List.of("/x")));
                Object value = value(field);
                body = ValueTree.apply(body, List.of(field), ValueTree.treeOf(field, value));
            }
        }
        if (subject.kind().equals("review") && !body.containsKey("seizure")) {
            body = new TreeMap<>(body);
            body.put("seizure", seizureOf(subject.recordId()));
        }
        return body;
    }

    private String seizureOf(UUID sheet) {
        return journal.ofAll().stream()
                .map(one -> one.revision().subject().recordId())
                .filter(id -> DerivedId.ofReview(id).equals(sheet))
                .findFirst()
                .orElse(sheet)
                .toString();
    }

    private @Nullable Object value(String field) {
        return switch (field) {
            case "/staff", "/version", "/count", "/revokedAfterSeq" -> (long) random.nextInt(99);
            case "/status" -> randomOf(List.of("active", "revoked"));
            case "/by/roles" -> List.of("officer");
            case "/station", "/header/station" -> randomOf(STATIONS);
            case "/mandate/participants" -> List.of(randomOf(STATIONS));
            case "/header/status" -> randomOf(List.of("DRAFT", "SUBMITTED", "APPROVED"));
            case "/operation", "/header/operation", "/code" ->
                    randomOf(List.of("BARRIER-2026", "SENTINEL-2009"));
            case "/day", "/closed" -> DAY;
            default -> random.nextInt(4) == 0 ? null : "evil " + random.nextInt(9);
        };
    }

    /** Returns a line of its own, or another one in the place of a line of others. */
    private Map<String, Object> line(String kind, List<Revision> all) {
        UUID id = all.isEmpty() || random.nextBoolean() ? ids.get() : lineOf(randomOf(all));
        return switch (kind) {
            case "review" -> reviewStep(id, all);
            case "operation" -> operationStep(id, all);
            case "code-list" -> codeChange(id);
            case "grant" -> grantStep(id, all);
            case "views" ->
                    Map.of(
                            "id",
                            id.toString(),
                            "pos",
                            1L,
                            "name",
                            "evil",
                            "conditions",
                            CONDITIONS);
            default -> Map.of("id", id.toString(), "pos", 1L, "amount", "1 GRM");
        };
    }

    private UUID lineOf(Revision revision) {
        return revision.content().changed().stream()
                .flatMap(pointer -> Stream.of(pointer.split("/")))
                .filter(step -> step.length() == 36)
                .findFirst()
                .map(UUID::fromString)
                .orElseGet(ids);
    }

    private Map<String, Object> reviewStep(UUID id, List<Revision> all) {
        Map<String, Object> step = step(random, id, List.of("APPROVE", "RETURN", "WITHDRAW"));
        String sheet = all.isEmpty() ? "" : all.getFirst().subject().recordId().toString();
        List<Revision> seizure =
                sheet.isEmpty()
                        ? List.of()
                        : RecordKind.SEIZURE.among(
                                journal.ofRecord(
                                        UUID.fromString(seizureOf(UUID.fromString(sheet)))));
        if (!seizure.isEmpty()) {
            step.put(
                    "revisions",
                    RevisionMerger.view(seizure).heads().stream().map(RevisionId::hex).toList());
        }
        if (!all.isEmpty()) {
            step.put("step", lineOf(randomOf(all)).toString());
        }
        return step;
    }

    private Map<String, Object> operationStep(UUID id, List<Revision> all) {
        Map<String, Object> step = step(random, id, List.of("CLOSE", "REOPEN"));
        if (!all.isEmpty()) {
            step.put("step", lineOf(randomOf(all)).toString());
        }
        return step;
    }

    /** Gives itself what it likes, ends what others gave, or asks. */
    private Map<String, Object> grantStep(UUID id, List<Revision> all) {
        Map<String, Object> step = step(random, id, List.of("GIVE", "GIVE", "END", "ASK"));
        step.put("right", randomOf(List.of("REVIEW", "CORRECT", "RECEIVE", "ALL", 1L)));
        step.put("station", random.nextInt(9) == 0 ? List.of() : randomOf(STATIONS));
        step.put("cases", randomOf(STATIONS));
        if (!all.isEmpty()) {
            step.put("step", lineOf(randomOf(all)).toString());
            step.put("kept", List.of(randomOf(all).id().hex()));
            step.put(
                    "before",
                    List.of(7L, randomOf(all).link().replica() + " " + random.nextInt(9)));
        }
        return step;
    }

    private Map<String, Object> codeChange(UUID id) {
        Map<String, Object> change =
                step(random, id, List.of("ADD", "ADD", "CHANGE", "CLOSE", "MAP"));
        change.put("code", "KG-" + random.nextInt(4));
        change.put("en", "evil " + random.nextInt(9));
        change.put("ru", "evil");
        change.put("to", DAY);
        change.put("target", "KG-" + random.nextInt(4));
        return change;
    }

    private <T> T randomOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
