package rubezh.report.service;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.book.BookEntry;
import rubezh.domain.book.BookEntry.Kind;
import rubezh.domain.book.BookPart;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.Coverage.Sources;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.FigureSource;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.Tallies;
import rubezh.journal.IssuedReport;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.RecordedCase;
import rubezh.register.Register;
import rubezh.register.SeizureRow;
import rubezh.report.register.BookLine;

/**
 * Reads the part of a register book that is due: the newest one if nothing has changed since it was
 * issued, otherwise the next. It holds some of the cases that it looks at, however many there are.
 */
final class BookReader {
    /** Rows of the lists that are held at once. */
    private static final int PAGE = 2_000;

    /** Cases that are held from when they are looked at until they are printed. */
    private static final int KEPT = 200;

    private final Register register;
    private final int year;
    private final ReportPeriod period;
    private final Query query;
    private final List<BookPart> issued;
    private final Map<UUID, BookEntry> last = new HashMap<>();
    private final Map<String, Seizure> read = new HashMap<>();

    /**
     * @param issued copies issued of the book, oldest first
     */
    BookReader(Register register, int year, List<IssuedReport> issued) {
        this.register = register;
        this.year = year;
        this.period =
                ReportPeriod.days(
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        register.station().zone());
        this.query =
                Query.ALL
                        .between(period.from(), period.to())
                        .where(HEADER_STATION, Set.of(register.station().code()))
                        .oldestFirst();
        this.issued =
                BookPart.parse(
                        year,
                        issued.stream()
                                .filter(report -> !report.records().isEmpty())
                                .map(IssuedReport::records)
                                .toList());
        this.issued.forEach(part -> part.entries().forEach(one -> last.put(one.recordId(), one)));
    }

    ReportPeriod period() {
        return period;
    }

    /** Returns the case of an entry as it was then. */
    Optional<Seizure> read(BookEntry entry) {
        return Optional.ofNullable(read.get(entry.recordId() + entry.heads()))
                .or(() -> register.asOf(entry.recordId(), entry.heads()));
    }

    /**
     * Returns the part to print.
     *
     * @param sources where the figures come from
     */
    BookPart part(OffsetDateTime asOf, Sources sources) {
        var changes = new Changes();
        changes.read();
        if (changes.none() && !issued.isEmpty()) {
            return issued.getLast();
        }
        List<FigureSource> own = sources.stations().stream().filter(FigureSource::own).toList();
        Coverage coverage =
                Coverage.of(
                        period,
                        asOf,
                        register.catalogue().records(query),
                        new Sources(own, sources.damaged(), sources.lost()));
        return changes.part(coverage);
    }

    /** What has changed since the newest part, in the order of its entries. */
    private final class Changes {
        /** Changes of earlier entries, in the order of these. */
        private final SortedMap<Integer, BookEntry> corrections = new TreeMap<>();

        private final List<BookEntry> cases = new ArrayList<>();
        private final Set<UUID> counted = new HashSet<>();
        private @Nullable OffsetDateTime until = issued.isEmpty() ? null : issued.getLast().until();
        private final @Nullable OffsetDateTime before = until;

        void read() {
            List<SeizureRow> page;
            int done = 0;
            do {
                page = register.catalogue().page(query, done, PAGE);
                addAll(page);
                done += page.size();
            } while (page.size() == PAGE);
            last.values().stream()
                    .filter(entry -> entry.counts() && !counted.contains(entry.recordId()))
                    .forEach(this::remove);
        }

        private void addAll(List<SeizureRow> page) {
            List<SeizureRow> counting =
                    page.stream().filter(row -> row.indicators().exclusions().isEmpty()).toList();
            counting.forEach(row -> counted.add(row.recordId()));
            register.cases(counting).forEach(this::add);
        }

        boolean none() {
            return corrections.isEmpty() && cases.isEmpty();
        }

        private void add(RecordedCase record) {
            BookEntry earlier = last.get(record.recordId());
            String heads = record.revision();
            Seizure seizure = record.seizure();
            if (earlier != null && !earlier.counts()) {
                corrections.put(
                        earlier.number(), entry(Kind.RETURN, record.recordId(), heads, seizure));
            } else if (earlier == null) {
                addCase(record.recordId(), heads, seizure);
            } else if (!earlier.heads().equals(heads) && differs(earlier, seizure)) {
                corrections.put(
                        earlier.number(),
                        entry(Kind.CORRECTION, record.recordId(), heads, seizure));
            }
        }

        private void addCase(UUID recordId, String heads, Seizure seizure) {
            OffsetDateTime start = Objects.requireNonNull(seizure.event().start());
            Kind kind = before != null && start.isBefore(before) ? Kind.LATE : Kind.CASE;
            cases.add(entry(kind, recordId, heads, seizure));
            until = until == null || until.isBefore(start) ? start : until;
        }

        private boolean differs(BookEntry earlier, Seizure seizure) {
            Totals totals = totals(seizure);
            return !totals.minus(earlier.totals()).byDimension().isEmpty()
                    || BookReader.this
                            .read(earlier)
                            .filter(old -> BookLine.stated(old).equals(BookLine.stated(seizure)))
                            .isEmpty();
        }

        private void remove(BookEntry earlier) {
            Optional<OpenRecord> record = register.open(earlier.recordId());
            ExclusionReason reason =
                    record.flatMap(one ->
                                    one.exclusions(register.invalidating(one)).stream().findFirst())
                            .orElse(null);
            corrections.put(
                    earlier.number(),
                    new BookEntry(
                            0,
                            0,
                            Kind.REMOVAL,
                            earlier.recordId(),
                            earlier.heads(),
                            Totals.NONE,
                            reason,
                            earlier));
        }

        private BookEntry entry(Kind kind, UUID recordId, String heads, Seizure seizure) {
            if (read.size() < KEPT) {
                read.put(recordId + heads, seizure);
            }
            return new BookEntry(
                    0, 0, kind, recordId, heads, totals(seizure), null, last.get(recordId));
        }

        private static Totals totals(Seizure seizure) {
            return new Totals(Tallies.totals(List.of(seizure)).byDimension());
        }

        BookPart part(Coverage coverage) {
            int part = issued.size() + 1;
            int next = issued.isEmpty() ? 1 : issued.getLast().next();
            var entries = new ArrayList<BookEntry>();
            corrections
                    .values()
                    .forEach(one -> entries.add(one.numbered(next + entries.size(), part)));
            cases.forEach(one -> entries.add(one.numbered(next + entries.size(), part)));
            Totals brought = issued.isEmpty() ? Totals.NONE : issued.getLast().carried();
            return new BookPart(year, part, entries, brought, until, coverage);
        }
    }
}
