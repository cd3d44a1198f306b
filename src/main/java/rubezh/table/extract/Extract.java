package rubezh.table.extract;

import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;

import module java.base;

import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Tallies;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.table.CatalogueList;
import rubezh.table.DataTable;
import rubezh.table.extract.KnownLayouts.KnownLayout;
import rubezh.text.Fault;

/**
 * Non-nominal extract: what of some records may be given to a partner who is no station. It has
 * records that count and whose handling code lets them be passed on, and of these the columns of a
 * layout, none of which is about a person or for the service, and of free texts those chosen.
 *
 * <pre>{@code
 * Extract extract = Extract.of(source, query, new Columns(layout, texts));
 * extract.persons();    // stay behind
 * }</pre>
 *
 * @param columns columns
 * @param table table to write; its cells are made when they are read
 * @param posts the posts of its records as points of a map
 * @param untranslated codes that a column with codes of the partner has none for, with its heading
 * @param records number of its records
 * @param persons persons in these records, of whom nothing leaves by which they could be named
 * @param negativeLines lines of goods in these records that a laboratory did not confirm; they
 *     stay, as they add to no figure
 * @param byHandling number of records that stay because of their handling code, by the code; empty
 *     for a record without one
 * @param notCounted number of records that stay because they do not count: drafts, cancelled ones,
 *     those in conflict
 * @param hub id of the hub whose records they are; empty for those of the workstation
 */
public record Extract(
        Columns columns,
        DataTable table,
        PostPoints posts,
        SortedSet<String> untranslated,
        int records,
        int persons,
        int negativeLines,
        SortedMap<String, Integer> byHandling,
        int notCounted,
        Optional<UUID> hub) {
    /**
     * Columns of an extract.
     *
     * @param known the layout and where it is from
     * @param texts paths of the free texts of the layout that leave
     */
    public record Columns(KnownLayout known, SortedSet<String> texts) {
        /**
         * @throws Fault {@code XTR-006} if one of the texts is no free text of the layout
         */
        public Columns {
            List<String> free = known.layout().freeTexts();
            for (String text : texts) {
                if (!free.contains(text)) {
                    String possible = String.join(", ", free);
                    throw new Fault(
                            Fault.Exit.USAGE, "XTR-006", text, possible.isEmpty() ? "–" : possible);
                }
            }
        }

        public ExtractLayout layout() {
            return known.layout();
        }

        /** Returns the free texts of the layout that stay. */
        public int textsLeftOut() {
            return layout().freeTexts().size() - texts.size();
        }
    }

    /**
     * Where records are from.
     *
     * @param reader reads a record by its id
     */
    public record Source(
            Catalogue catalogue,
            Function<UUID, Seizure> reader,
            ReferenceData reference,
            DomainFormat format) {}

    /** Returns the extract of the records of a query. */
    public static Extract of(Source source, Query query, Columns chosen) {
        var leaving = new ArrayList<SeizureRow>();
        var byHandling = new TreeMap<String, Integer>();
        int notCounted = 0;
        int total = Math.toIntExact(source.catalogue.count(query));
        for (SeizureRow row : new CatalogueList(source.catalogue, query, total)) {
            String code = row.get(HEADER_HANDLING, Handling.class).map(Code::code).orElse("");
            if (!row.indicators().exclusions().isEmpty()) {
                notCounted++;
            } else if (code.isEmpty() || !new Handling(code).isPassedOn()) {
                byHandling.merge(code, 1, Integer::sum);
            } else {
                leaving.add(row);
            }
        }
        var posts = new PostPoints(source.reference);
        int persons = 0;
        int negativeLines = 0;
        for (SeizureRow row : leaving) {
            Seizure seizure = source.reader.apply(row.recordId());
            Seizure counted = confirmed(seizure);
            persons += SeizureShape.SHAPE.lines(seizure, PARTIES_PERSONS.path()).size();
            negativeLines += seizure.items().size() - counted.items().size();
            posts.add(counted);
        }
        List<LayoutColumn> columns = chosen.layout().columns(chosen.texts);
        var layout = new LayoutTable(chosen.layout(), columns, source.format);
        DataTable table = layout.of(leaving, id -> confirmed(source.reader.apply(id)));
        return new Extract(
                chosen,
                table,
                posts,
                untranslated(layout, columns, table),
                leaving.size(),
                persons,
                negativeLines,
                byHandling,
                notCounted,
                source.catalogue.hub());
    }

    /** Returns a case without the lines that a laboratory did not confirm. */
    private static Seizure confirmed(Seizure seizure) {
        return seizure.withItems(seizure.items().stream().filter(Tallies::isCounted).toList());
    }

    private static SortedSet<String> untranslated(
            LayoutTable layout, List<LayoutColumn> columns, DataTable table) {
        if (columns.stream().anyMatch(column -> !column.codes().isEmpty())) {
            // The cells are made while they are read.
            for (List<DataTable.Cell> row : table.rows()) {
                Objects.requireNonNull(row);
            }
        }
        return new TreeSet<>(layout.untranslated());
    }

    /** Returns what the extract is, for its signature and the audit log. */
    public Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        facts.put("layout", columns.layout().name());
        facts.put("layoutOf", columns.known.origin());
        facts.put("layoutSha256", columns.known.sha256());
        facts.put("freeTexts", String.join(",", columns.texts));
        facts.put("records", String.valueOf(records));
        facts.put("rows", String.valueOf(table.rows().size()));
        facts.put("posts", String.valueOf(posts.size()));
        facts.put("persons", String.valueOf(persons));
        facts.put("restricted", String.valueOf(restricted()));
        hub.ifPresent(id -> facts.put("hub", id.toString()));
        return facts;
    }

    /** Returns whether another extract has the same figures. */
    public boolean isLike(Extract other) {
        return facts().equals(other.facts())
                && negativeLines == other.negativeLines
                && byHandling.equals(other.byHandling)
                && notCounted == other.notCounted;
    }

    /** Returns the number of its cases whose post has no known place, as a map lacks them. */
    public long casesWithoutPoint() {
        return posts.casesWithoutPoint();
    }

    /** Returns the number of records that stay because of their handling code. */
    public int restricted() {
        return byHandling.values().stream().mapToInt(Integer::intValue).sum();
    }
}
