package rubezh.app.release;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.audit.AuditQuery;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.station.StationDayState;
import rubezh.journal.Draft;
import rubezh.json.CanonicalJson;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.named.SavedText;
import rubezh.register.view.SavedView;
import rubezh.register.view.SharedView;
import rubezh.security.AuditAction;
import rubezh.session.OpenRegister;

/**
 * What a golden register holds, one fact a line: values and digests of the services, no words of
 * the program, which may change. Kept beside the golden files as they were when these were made.
 */
final class GoldenStatement {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 19);
    private final List<String> lines = new ArrayList<>();

    private GoldenStatement() {}

    /** Returns the facts that a supervisor finds, the same at each opening. */
    static List<String> records(OpenRegister open) {
        var facts = new GoldenStatement();
        facts.station(open);
        facts.cases(open.register());
        facts.operations(open);
        facts.watchList(open);
        facts.rightsAndOffers(open);
        facts.codesAndTexts(open);
        facts.papersAndStore(open);
        facts.exchange(open);
        return facts.lines;
    }

    /** Returns the facts about the drafts, templates and views of an officer. */
    static List<String> own(OpenRegister open) {
        var facts = new GoldenStatement();
        Register register = open.register();
        register.drafts().stream()
                .sorted(Comparator.comparing(Draft::at))
                .forEach(draft ->
                        facts.add(
                                "draft",
                                draft.recordId(),
                                draft.author(),
                                draft.at(),
                                draft.basis().size(),
                                digest(draft.body()),
                                new TreeMap<>(draft.texts()),
                                draft.focus()));
        register.templates()
                .all()
                .forEach(template ->
                        facts.add("template", template.name(), template.seizure().items().size()));
        facts.add("pinned", new TreeSet<>(register.templates().pinned()));
        facts.add("columns", register.listSettings().columns());
        register.listSettings().views().forEach(view -> facts.add("view", describe(view)));
        return facts.lines;
    }

    /** Returns the facts about accounts and rules that an administrator finds. */
    static List<String> accounts(OpenRegister open) {
        var facts = new GoldenStatement();
        open.officers()
                .list()
                .forEach(account ->
                        facts.add(
                                "officer",
                                account.login(),
                                account.officer().name(),
                                account.officer().rank(),
                                new TreeSet<>(account.officer().roles()),
                                account.status()));
        for (AuditAction.Kind kind : AuditAction.Kind.values()) {
            if (kind != AuditAction.Kind.SIGN_IN) {
                facts.add("audit", kind, open.audit().select(AuditQuery.ALL.of(kind)).count());
            }
        }
        open.rules().list().stream()
                .filter(rule -> rule.isRaised())
                .forEach(rule -> facts.add("rule", rule.code(), rule.current()));
        return facts.lines;
    }

    private void add(String fact, @Nullable Object... values) {
        lines.add(
                fact
                        + Arrays.stream(values)
                                .map(value -> " " + String.valueOf(value).replace('\n', '|'))
                                .collect(Collectors.joining()));
    }

    private static String digest(Map<String, Object> tree) {
        return Sha256.digest(CanonicalJson.write(tree)).hex().substring(0, 16);
    }

    private static String digest(String text) {
        return Sha256.digest(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
    }

    private static String describe(SavedView view) {
        return "%s [%s] %s %s..%s %s %s %s"
                .formatted(
                        view.name(),
                        view.search(),
                        view.preset(),
                        view.from(),
                        view.to(),
                        view.codes(),
                        view.order(),
                        view.columns());
    }

    private void station(OpenRegister open) {
        var station = open.station();
        add("station", station.code(), station.nameRu(), "/", station.nameEn(), station.zone());
        add("agency", station.agencyRu(), "/", station.agencyEn(), station.dayStart());
        add("digest", open.register().digest().total());
        add("installations", open.register().digest().byReplica().keySet());
    }

    private void cases(Register register) {
        var catalogue = register.catalogue();
        add("cases", catalogue.count(Query.ALL));
        Totals totals = catalogue.totals(Query.ALL, List.of()).getFirst().totals();
        add("sums", totals.byDimension());
        add("excluded", catalogue.excluded(Query.ALL));
        catalogue.ids(Query.ALL).stream()
                .map(id -> register.open(id).orElseThrow())
                .sorted(Comparator.comparing(GoldenStatement::number))
                .forEach(record -> addCase(register, record));
    }

    private static String number(OpenRecord record) {
        return String.valueOf(record.seizure().header().number());
    }

    private void addCase(Register register, OpenRecord record) {
        Seizure seizure = record.seizure();
        add(
                "case",
                number(record),
                seizure.header().kind(),
                seizure.header().status(),
                "revisions",
                record.view().revisions(),
                "heads",
                record.view().heads().size(),
                "cancelled",
                record.view().voided(),
                "conflicts",
                record.view().conflicts().stream().map(conflict -> conflict.pointer()).toList(),
                "steps",
                register.history(record.recordId()).size(),
                "body",
                digest(record.view().body()));
        seizure.evidence()
                .attachments()
                .forEach(line ->
                        add(
                                "image",
                                number(record),
                                line.media(),
                                content(register, line.content())));
    }

    private static String content(Register register, @Nullable Sha256 hash) {
        try (InputStream in = register.content(Objects.requireNonNull(hash)).orElseThrow()) {
            byte[] bytes = in.readAllBytes();
            return bytes.length + " bytes, as named: " + Sha256.digest(bytes).equals(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void operations(OpenRegister open) {
        open.operations().list().stream()
                .filter(row -> row.recorded())
                .forEach(row -> {
                    var code = Objects.requireNonNull(row.operation().code());
                    add("operation", code, row.state(), row.operation().goals().size());
                    open.operations().days(code).forEach(day -> addDay(day));
                });
    }

    private void addDay(OperationDay day) {
        add("day", day.station(), day.day(), day.staff(), day.vehicles());
    }

    private void watchList(OpenRegister open) {
        open.watch().list().stream()
                .sorted(Comparator.comparing(listed -> listed.text()))
                .forEach(listed ->
                        add(
                                "watch",
                                listed.entry().kind(),
                                listed.text(),
                                listed.scope(),
                                listed.state(LocalDate.of(2026, 11, 24)),
                                listed.found()));
    }

    private void rightsAndOffers(OpenRegister open) {
        open.grants()
                .inForce()
                .forEach(step ->
                        add("right", step.station(), step.right(), step.other(), step.reason()));
        open.grants()
                .toAnswer()
                .forEach(step ->
                        add("asked", step.station(), step.right(), step.other(), step.reason()));
        open.register()
                .offers()
                .list()
                .forEach(offer ->
                        add(
                                "offer",
                                offer.name(),
                                offer.station(),
                                offer.login(),
                                offer.changes().stream().map(change -> change.pointer()).toList()));
    }

    private void codesAndTexts(OpenRegister open) {
        for (CodeListId list : CodeListId.values()) {
            open.codeLists().entries(list).stream()
                    .filter(entry -> !entry.changes().isEmpty())
                    .forEach(entry ->
                            add(
                                    "code",
                                    list,
                                    entry.code(),
                                    entry.names().en(),
                                    entry.names().ru(),
                                    entry.names().aliases(),
                                    entry.target()));
        }
        open.mappings().list().forEach(saved -> addText("mapping", saved));
        open.layouts().list().forEach(saved -> addText("layout", saved));
        open.paperTemplates().list().stream()
                .filter(state -> state.version() > 0)
                .forEach(state ->
                        add(
                                "paper-template",
                                state.paper(),
                                state.station(),
                                state.version(),
                                state.isBroken()));
        open.register()
                .tableRecords()
                .imports()
                .forEach(note ->
                        add("table", note.source(), note.rows(), note.cases(), note.undone()));
        open.register().sharedViews().others().stream()
                .sorted(Comparator.comparing(SharedView::station))
                .forEach(shared -> add("shared", shared.station(), describe(shared.view())));
    }

    private void addText(String fact, SavedText saved) {
        add(fact, saved.station(), saved.name(), saved.version(), digest(saved.content()));
    }

    private void papersAndStore(OpenRegister open) {
        open.reports()
                .issued()
                .forEach(issued -> {
                    byte[] pdf = open.reports().bytes(issued);
                    add(
                            "paper",
                            issued.kind(),
                            issued.number(),
                            issued.copy(),
                            issued.language(),
                            "as issued:",
                            Sha256.digest(pdf).hex().equals(issued.sha256()));
                });
        open.register()
                .catalogue()
                .inStore(open.station().code())
                .forEach(stored -> add("package", stored.number(), stored.seal()));
        add("scans", open.stocktaking().open().scans().stream().map(scan -> scan.text()).toList());
        open.nilReports().own(FIRST_DAY, FIRST_DAY.plusDays(5)).stream()
                .filter(day -> day.state() != StationDayState.MISSING)
                .forEach(day -> add("station-day", day.day(), day.state(), day.cases()));
        open.shifts()
                .recent(10)
                .forEach(shift ->
                        add(
                                "shift",
                                shift.number(),
                                shift.login(),
                                shift.openedAt(),
                                shift.isOpen()));
    }

    private void exchange(OpenRegister open) {
        open.exchange()
                .log()
                .forEach(entry ->
                        add(
                                "bundle",
                                entry.direction(),
                                entry.station(),
                                entry.file(),
                                entry.revisions(),
                                entry.added(),
                                entry.refused()));
        open.exchange()
                .receipts()
                .sent()
                .forEach(sent -> add("sent", sent.entry().file(), sent.state()));
        open.exchange()
                .unsent()
                .counts(List.of("KG-HQ"))
                .forEach((station, count) ->
                        add("unsent", station, count.unsent(), count.waiting()));
        add("peers", new TreeSet<>(open.exchange().knownStations().values()));
        open.enrolment()
                .status()
                .roster()
                .ifPresent(roster -> {
                    add("roster", roster.version(), roster.whole());
                    roster.entries()
                            .forEach(entry ->
                                    add("listed", entry.station(), entry.id(), entry.status()));
                });
        open.enrolment().status().headquarters().ifPresent(hq -> add("headquarters", hq.station()));
    }
}
