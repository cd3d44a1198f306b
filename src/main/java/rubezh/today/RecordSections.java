package rubezh.today;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.summary.ExclusionReason;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.ResumedDraft;
import rubezh.register.SaveIntent;
import rubezh.register.SeizureRow;
import rubezh.register.review.ReviewEntry;
import rubezh.review.ReviewService;
import rubezh.today.TodayItem.ReturnNote;
import rubezh.today.TodayItem.WaitingRecord;
import rubezh.today.TodaySection.Kind;

/**
 * Sections about records. Only the records shown are opened, so their number does not depend on the
 * size of the register.
 *
 * @param author the signed-in officer as the author of revisions: {@code officer:asanov}
 */
record RecordSections(Register register, String author) {
    private static final Query CONTESTED =
            Query.ALL.marked(Set.of(ExclusionReason.CONFLICT)).oldestFirst();

    /** Records of a section that are shown. */
    static final int SHOWN = 5;

    /**
     * Returns the records that wait for a decision of the officer, and those in conflict.
     *
     * @param settles whether he settles conflicts
     */
    List<TodaySection> decisions(boolean settles) {
        TodaySection contested = section(Kind.CONFLICTS, CONTESTED, row -> plain(row));
        return settles && contested.total() > 0 ? List.of(queue(), contested) : List.of(queue());
    }

    private TodaySection queue() {
        return section(Kind.QUEUE, ReviewService.QUEUE, row -> plain(row));
    }

    /** Returns the sections about what the officer entered. */
    List<TodaySection> own() {
        var sections = new ArrayList<TodaySection>();
        TodaySection returned = section(Kind.RETURNED, mine(Status.RETURNED), row -> returned(row));
        sections.add(returned);
        long all = register.catalogue().count(of(Query.ALL, Status.RETURNED));
        if (all > returned.total()) {
            sections.add(new TodaySection(Kind.RETURNED_ALL, all, List.of()));
        }
        sections.add(drafts());
        Query review = mine(Status.SUBMITTED, Status.AMENDING).oldestFirst();
        sections.add(section(Kind.IN_REVIEW, review, row -> plain(row)));
        return sections;
    }

    /** Returns the officer's drafts, those first that were never saved. */
    private TodaySection drafts() {
        TodaySection saved = section(Kind.DRAFTS, mine(Status.DRAFT), row -> draft(row));
        List<TodayItem> unsaved =
                register.neverSaved().stream()
                        .filter(draft -> draft.isOf(register.officer()))
                        .map(draft -> unsaved(draft))
                        .toList();
        List<TodayItem> shown =
                Stream.concat(unsaved.stream(), saved.items().stream()).limit(SHOWN).toList();
        return new TodaySection(Kind.DRAFTS, saved.total() + unsaved.size(), shown);
    }

    private TodayItem unsaved(ResumedDraft draft) {
        return new WaitingRecord(draft.row(), missing(draft.seizure()), null);
    }

    /** Returns the newest record of the station. */
    Optional<SeizureRow> last() {
        Query query = atStation(Query.ALL).withCancelled(false);
        return register.catalogue().page(query, 0, 1).stream().findFirst();
    }

    /** Returns the records that the officer entered, as the preset of the list selects them. */
    Query mine() {
        return atStation(Query.ALL).recordedBy(author).withCancelled(false);
    }

    private Query atStation(Query query) {
        return query.where(HEADER_STATION, Set.of(register.station().code()));
    }

    private Query mine(Status... statuses) {
        return of(mine(), statuses);
    }

    private static Query of(Query query, Status... statuses) {
        return query.where(
                HEADER_STATUS, Stream.of(statuses).map(Status::name).collect(Collectors.toSet()));
    }

    /** Shows a row of a record. */
    private interface Reader {
        TodayItem read(SeizureRow row);
    }

    private TodaySection section(Kind kind, Query query, Reader reader) {
        List<TodayItem> items =
                register.catalogue().page(query, 0, SHOWN).stream().map(reader::read).toList();
        long total = items.size() < SHOWN ? items.size() : register.catalogue().count(query);
        return new TodaySection(kind, total, items);
    }

    private static TodayItem plain(SeizureRow row) {
        return new WaitingRecord(row, List.of(), null);
    }

    private TodayItem draft(SeizureRow row) {
        return new WaitingRecord(
                row, open(row).map(record -> missing(record.seizure())).orElse(List.of()), null);
    }

    private Optional<OpenRecord> open(SeizureRow row) {
        return register.open(row.recordId());
    }

    private List<String> missing(Seizure seizure) {
        return register.check(seizure, SaveIntent.SUBMIT).stream()
                .filter(violation -> violation.severity() == Severity.STOP)
                .map(Violation::pointer)
                .distinct()
                .toList();
    }

    private TodayItem returned(SeizureRow row) {
        return new WaitingRecord(
                row, List.of(), open(row).flatMap(record -> note(record)).orElse(null));
    }

    private static Optional<ReturnNote> note(OpenRecord record) {
        return record.review().lastReturn().map(entry -> note(entry, record));
    }

    private static ReturnNote note(ReviewEntry entry, OpenRecord record) {
        @Nullable String told = entry.step().by().name();
        String login = entry.author().substring(entry.author().indexOf(':') + 1);
        return new ReturnNote(
                entry.at(),
                told == null ? login : told,
                Objects.requireNonNullElse(entry.step().text(), ""),
                record.review().log().openRemarks().stream()
                        .flatMap(remark -> Stream.ofNullable(remark.step().pointer()))
                        .distinct()
                        .toList());
    }
}
