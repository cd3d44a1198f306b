package rubezh.domain.book;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.Coverage.Gap;
import rubezh.domain.summary.Coverage.GapKind;

/**
 * A part of a register book. What is kept of it with its issue is enough to print it in another
 * language later, from the revisions that its entries name.
 *
 * @param year year of the book
 * @param number number of the part, from 1
 * @param entries its entries, in the order of their numbers
 * @param brought sums of the parts before it
 * @param until start of the latest case of this part and those before; null without any case
 * @param coverage what its figures may lack, as it was told then
 */
public record BookPart(
        int year,
        int number,
        List<BookEntry> entries,
        Totals brought,
        @Nullable OffsetDateTime until,
        Coverage coverage) {
    /** Key under which facts of the part itself are kept; no id of a record. */
    private static final String PART = "part";

    public BookPart {
        entries = List.copyOf(entries);
    }

    /** Returns the sums of this part and those before it. */
    public Totals carried() {
        return entries.stream().map(BookEntry::change).reduce(brought, Totals::plus);
    }

    /** Returns the number of the first entry after this part. */
    public int next() {
        return entries.isEmpty() ? 1 : entries.getLast().number() + 1;
    }

    /** Returns what is kept of the part with its issue, by record. */
    public SortedMap<String, String> kept() {
        var kept = new TreeMap<String, String>();
        entries.forEach(entry -> kept.put(entry.recordId().toString(), entry.format()));
        String gaps =
                coverage.gaps().stream()
                        .map(gap -> gap.kind() + "=" + gap.count())
                        .collect(Collectors.joining(" "));
        String end = until == null ? "" : until.toString();
        kept.put(PART, String.join("\t", end, Boolean.toString(coverage.over()), gaps));
        return kept;
    }

    /** Returns the SHA-256 of all that the part states, whatever the language. */
    public String hash() {
        String text = year + "/" + number + "\n" + kept();
        return Sha256.digest(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /**
     * Reads what was kept of the parts of a book.
     *
     * @param kept what was kept of each part, from the first one on
     */
    public static List<BookPart> parse(int year, List<Map<String, String>> kept) {
        var parts = new ArrayList<BookPart>();
        var last = new HashMap<UUID, BookEntry>();
        Totals brought = Totals.NONE;
        for (Map<String, String> one : kept) {
            BookPart part = parse(year, parts.size() + 1, one, brought, last);
            parts.add(part);
            brought = part.carried();
            part.entries.forEach(entry -> last.put(entry.recordId(), entry));
        }
        return parts;
    }

    private static BookPart parse(
            int year,
            int number,
            Map<String, String> kept,
            Totals brought,
            Map<UUID, BookEntry> last) {
        List<BookEntry> entries =
                kept.entrySet().stream()
                        .filter(one -> !one.getKey().equals(PART))
                        .map(one -> {
                            UUID id = UUID.fromString(one.getKey());
                            return BookEntry.parse(number, id, one.getValue(), last.get(id));
                        })
                        .sorted(Comparator.comparing(BookEntry::number))
                        .toList();
        String[] facts = kept.getOrDefault(PART, "\tfalse\t").split("\t", -1);
        OffsetDateTime until = facts[0].isEmpty() ? null : OffsetDateTime.parse(facts[0]);
        return new BookPart(year, number, entries, brought, until, coverage(facts[1], facts[2]));
    }

    private static Coverage coverage(String over, String gaps) {
        List<Gap> parsed =
                Stream.of(gaps.split(" ", -1))
                        .filter(gap -> !gap.isEmpty())
                        .map(gap -> gap.split("=", -1))
                        .map(gap ->
                                new Gap(GapKind.valueOf(gap[0]), Long.parseLong(gap[1]), List.of()))
                        .toList();
        return new Coverage(Boolean.parseBoolean(over), 1, parsed);
    }
}
