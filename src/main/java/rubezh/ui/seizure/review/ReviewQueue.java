package rubezh.ui.seizure.review;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.station.Station;
import rubezh.domain.summary.ExclusionReason;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.review.ReviewService;
import rubezh.text.Messages;
import rubezh.ui.kit.table.PageSource;

/**
 * Records that wait for a decision, by shift, the oldest first. Reads the register: call it off the
 * JavaFX application thread.
 *
 * @param names messages in whose language officers without a name are called by their rank
 */
record ReviewQueue(
        Catalogue catalogue, ReviewService reviews, Station station, Messages names, Query query)
        implements PageSource<QueueEntry> {
    /** Rows read at once. */
    private static final int PAGE = 200;

    /** Creates the queue of a post, or the whole one. */
    static ReviewQueue of(ReviewContext context, Messages names, QueuePost post) {
        var register = context.seizures().register();
        return new ReviewQueue(
                register.catalogue(),
                context.reviews(),
                register.station(),
                names,
                post.filter(ReviewService.QUEUE));
    }

    /** Returns the posts of the records, by code; first that of records without one. */
    List<QueuePost> posts() {
        var codes = new TreeSet<String>();
        catalogue
                .totals(query, List.of(PLACE_POST.path()))
                .forEach(row -> codes.add(row.keys().getFirst()));
        // Totals leave out what does not count.
        Query excluded = query.marked(EnumSet.allOf(ExclusionReason.class));
        List<SeizureRow> page = catalogue.page(excluded, 0, PAGE);
        for (int offset = PAGE; !page.isEmpty(); offset += PAGE) {
            page.forEach(row ->
                    codes.add(row.get(PLACE_POST, Code.Post.class).map(Code::code).orElse("")));
            page = catalogue.page(excluded, offset, PAGE);
        }
        return codes.stream().map(QueuePost::new).toList();
    }

    /** Returns the queue of some records only. */
    ReviewQueue among(Set<UUID> ids) {
        return new ReviewQueue(catalogue, reviews, station, names, query.among(ids));
    }

    @Override
    public List<QueueEntry> rows(int offset, int limit) {
        int before = offset == 0 ? 0 : 1;
        List<SeizureRow> rows = catalogue.page(query, offset - before, limit + before);
        Map<String, String> known = new HashMap<>();
        var entries = new ArrayList<QueueEntry>();
        @Nullable ShiftSpan last = null;
        for (int i = 0; i < rows.size(); i++) {
            ShiftSpan shift = shift(rows.get(i));
            if (i >= before) {
                boolean first = i == 0 || !Objects.equals(shift, last);
                entries.add(new QueueEntry(rows.get(i), shift, first, name(rows.get(i), known)));
            }
            last = shift;
        }
        return entries;
    }

    private @Nullable ShiftSpan shift(SeizureRow row) {
        return row.get(EVENT_START, OffsetDateTime.class)
                .map(start -> ShiftSpan.of(start, station))
                .orElse(null);
    }

    private String name(SeizureRow row, Map<String, String> known) {
        String author = row.review().recorder();
        String code = row.get(HEADER_STATION, String.class).orElse("");
        return known.computeIfAbsent(
                code + author,
                _ ->
                        reviews.officer(author, code)
                                .map(officer -> officer.nameIn(names::text))
                                .orElseGet(() -> AuthorName.login(author)));
    }

    @Override
    public long count() {
        return catalogue.count(query);
    }
}
