package rubezh.review;

import module java.base;

import rubezh.journal.RevisionId;
import rubezh.review.TimelineEntry.OtherKindEntry;
import rubezh.review.TimelineEntry.RevisionEntry;
import rubezh.review.TimelineEntry.StepEntry;

/**
 * Numbers of the revisions of a record, 1 for the earliest, as {@code rubezh review show --since}
 * takes them; the steps of the review between them have none.
 */
public final class TimelineNumbers {
    private final Map<RevisionId, TimelineEntry> entries = new LinkedHashMap<>();
    private final Map<RevisionId, Integer> numbers = new LinkedHashMap<>();

    /**
     * @param timeline revisions and steps, oldest first
     */
    public TimelineNumbers(List<TimelineEntry> timeline) {
        for (TimelineEntry entry : timeline) {
            RevisionId id = id(entry);
            entries.put(id, entry);
            if (entry instanceof RevisionEntry) {
                numbers.put(id, numbers.size() + 1);
            }
        }
    }

    private static RevisionId id(TimelineEntry entry) {
        return switch (entry) {
            case RevisionEntry revision -> revision.revision().id();
            case StepEntry step -> step.step().revision().id();
            case OtherKindEntry other -> other.other().revision().id();
        };
    }

    /** Returns the numbers of some revisions of the record, {@code 1–3, 5}; empty for none. */
    public String text(Collection<RevisionId> revisions) {
        var chosen = new TreeSet<Integer>();
        revisions.stream().filter(numbers::containsKey).map(numbers::get).forEach(chosen::add);
        return runs(chosen);
    }

    private static String runs(SortedSet<Integer> numbers) {
        var text = new StringBuilder();
        int first = 0;
        int last = 0;
        for (int number : numbers) {
            if (number != last + 1 || first == 0) {
                append(text, first, last);
                first = number;
            }
            last = number;
        }
        append(text, first, last);
        return text.toString();
    }

    private static void append(StringBuilder text, int first, int last) {
        if (first == 0) {
            return;
        }
        text.append(text.isEmpty() ? "" : ", ").append(first);
        if (last > first) {
            text.append('–').append(last);
        }
    }

    /** Returns the steps of the review among some revisions. */
    public long steps(Collection<RevisionId> revisions) {
        return revisions.stream().filter(id -> entries.get(id) instanceof StepEntry).count();
    }

    /** Returns the newest of some revisions and steps; empty if the timeline has none of them. */
    public Optional<TimelineEntry> newest(Collection<RevisionId> revisions) {
        return entries.entrySet().stream()
                .filter(entry -> revisions.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce((_, last) -> last);
    }
}
