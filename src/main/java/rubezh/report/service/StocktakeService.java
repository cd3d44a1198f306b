package rubezh.report.service;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.stock.StockedPackage;
import rubezh.domain.stock.Stocktake;
import rubezh.domain.stock.Stocktake.Outcome;
import rubezh.domain.stock.Stocktake.StockScan;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.ExclusionReason;
import rubezh.journal.StationNotes;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.Reports;
import rubezh.report.register.StocktakeReport;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Stocktaking of the sealed packages in store by scanning their labels. Each scan is kept at once,
 * so that an interrupted stocktaking goes on after a restart; there is one at a station. No case is
 * changed by it.
 *
 * <pre>{@code
 * Stocktake state = service.open();
 * state = service.scan(state, "RUBEZH KG-OSH-A-2026-000017 7F3A-19C2");
 * ReportProposal act = service.finish();
 * }</pre>
 */
public final class StocktakeService {
    /** Cases looked at for a scan that is not expected. */
    private static final int CANDIDATES = 20;

    private final ReportStorage storage;
    private final StocktakeNote note;
    private final IssueNumbering numbering;
    private final Session session;
    private final InstantSource clock;

    public StocktakeService(
            ReportStorage storage,
            StationNotes notes,
            Reports reports,
            Session session,
            InstantSource clock) {
        this.storage = storage;
        this.note = new StocktakeNote(notes);
        this.numbering = new IssueNumbering(storage, reports, session.officer());
        this.session = session;
        this.clock = clock;
    }

    /**
     * Returns the stocktaking that runs, compared with the store of now; a new one if none runs.
     */
    public Stocktake open() {
        session.require(Permission.ISSUE_REPORT);
        StocktakeNote.Kept kept =
                note.read().orElseGet(() -> new StocktakeNote.Kept(now(), List.of()));
        List<StockedPackage> expected =
                new RegisterPaperReader(storage.register(), now()).packages(null);
        var state = new Stocktake(kept.started(), expected, List.of());
        Map<String, Set<StockedPackage>> index = index(expected);
        for (StocktakeNote.KeptScan scan : kept.scans()) {
            state = state.with(scanned(state, index, scan.text(), scan.at()));
        }
        return state;
    }

    /** Returns whether a stocktaking was begun and not finished. */
    public boolean isRunning() {
        session.require(Permission.READ_REPORTS);
        return note.read().isPresent();
    }

    /**
     * Keeps a scan and says what it is.
     *
     * @param state the stocktaking as {@link #open} or an earlier scan returned it
     * @param text what was scanned or typed; not blank
     */
    public Stocktake scan(Stocktake state, String text) {
        session.require(Permission.ISSUE_REPORT);
        OffsetDateTime now = now();
        StockScan scan = scanned(state, index(state.expected()), text.strip(), now);
        note.add(state.started(), new StocktakeNote.KeptScan(scan.text(), now));
        return state.with(scan);
    }

    /**
     * Takes back a scan of what is not expected, say a typing error.
     *
     * @param index its index in the scans of the state
     */
    public Stocktake remove(Stocktake state, int index) {
        session.require(Permission.ISSUE_REPORT);
        note.remove(index);
        return state.without(index);
    }

    /** Forgets the stocktaking that runs. */
    public void discard() {
        session.require(Permission.ISSUE_REPORT);
        note.clear();
    }

    /**
     * Ends the stocktaking: issues its act in both languages, keeps the act, and forgets the scans.
     *
     * @throws Fault {@code PAP-014} if nothing was scanned
     */
    public ReportProposal finish() {
        session.require(Permission.ISSUE_REPORT);
        Stocktake state = open();
        if (state.scans().isEmpty()) {
            throw new Fault(Fault.Exit.FINDINGS, "PAP-014");
        }
        OffsetDateTime now = now();
        var request = ReportRequest.stocktake(now.toLocalDate(), ReportLanguage.BOTH);
        var paper =
                new RegisterPaper(
                        Sha256.digest(state.toString().getBytes(StandardCharsets.UTF_8)).hex(),
                        Map.of(),
                        false,
                        false,
                        Coverage.NONE,
                        (words, issue) -> new StocktakeReport(words, state, issue).content());
        ReportProposal act = numbering.propose(request, paper, now);
        storage.issued().add(act.report(), act.pdf().bytes());
        note.clear();
        return act;
    }

    /** Returns the proposed file name of an act: {@code stocktake-kg-osh-2026-11-24.pdf}. */
    public String fileName(ReportProposal act) {
        session.require(Permission.READ_REPORTS);
        String name =
                ReportKind.STOCKTAKE.fileName()
                        + "-"
                        + storage.station().code()
                        + "-"
                        + act.request().subject();
        return name.toLowerCase(Locale.ROOT) + ".pdf";
    }

    private static Map<String, Set<StockedPackage>> index(List<StockedPackage> expected) {
        var index = new HashMap<String, Set<StockedPackage>>();
        for (StockedPackage one : expected) {
            for (String key : Stocktake.keys(one)) {
                index.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(one);
            }
        }
        return index;
    }

    private StockScan scanned(
            Stocktake state,
            Map<String, Set<StockedPackage>> index,
            String text,
            OffsetDateTime at) {
        Set<StockedPackage> hits = index.getOrDefault(Stocktake.fold(text), Set.of());
        String own = storage.register().station().code();
        if (hits.size() > 1) {
            return new StockScan(text, at, Outcome.SEVERAL, null, own, null);
        }
        if (hits.isEmpty()) {
            return elsewhere(text, at);
        }
        StockedPackage hit = hits.iterator().next();
        boolean again = state.found().contains(hit);
        return new StockScan(text, at, again ? Outcome.AGAIN : Outcome.FOUND, hit, own, null);
    }

    /** Looks for a package that should not be here. */
    private StockScan elsewhere(String text, OffsetDateTime at) {
        String key = Stocktake.fold(text);
        for (UUID id : candidates(text)) {
            Optional<OpenRecord> record = storage.register().open(id);
            if (record.isPresent()) {
                Optional<StockScan> scan = of(record.get(), key, text, at);
                if (scan.isPresent()) {
                    return scan.get();
                }
            }
        }
        return new StockScan(text, at, Outcome.UNKNOWN, null, "", null);
    }

    /** Returns the records that the text may be of: by the number in a code, else by a search. */
    private Collection<UUID> candidates(String text) {
        Register register = storage.register();
        String[] words = text.split("\\s+", -1);
        if (words.length == 3 && words[0].equalsIgnoreCase("RUBEZH")) {
            return register.find(words[1].toUpperCase(Locale.ROOT));
        }
        return register
                .catalogue()
                .page(Query.ALL.matching("\"" + text + "\""), 0, CANDIDATES)
                .stream()
                .map(row -> row.recordId())
                .toList();
    }

    private Optional<StockScan> of(OpenRecord record, String key, String text, OffsetDateTime at) {
        Seizure seizure = record.seizure();
        CustodyEvent last = StockedPackage.last(seizure.evidence().custody());
        String station = Objects.requireNonNullElse(seizure.header().station(), "");
        return StockedPackage.all(record.recordId(), seizure, last).stream()
                .filter(one -> Stocktake.keys(one).contains(key))
                .findFirst()
                .map(one -> {
                    Outcome outcome =
                            !station.equals(storage.register().station().code())
                                    ? Outcome.OTHER_STATION
                                    : isCancelled(record)
                                            ? Outcome.CANCELLED
                                            : StockedPackage.isGone(last)
                                                    ? Outcome.GONE
                                                    : Outcome.UNSEALED;
                    return new StockScan(
                            text,
                            at,
                            outcome,
                            one,
                            station,
                            outcome == Outcome.GONE && last != null ? last.act() : null);
                });
    }

    private boolean isCancelled(OpenRecord record) {
        return record.exclusions(storage.register().invalidating(record))
                .contains(ExclusionReason.CANCELLED);
    }

    private OffsetDateTime now() {
        return clock.instant()
                .atZone(storage.station().zone())
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
