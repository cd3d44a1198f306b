package rubezh.table.extract;

import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;

import module java.base;

import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.table.CatalogueList;
import rubezh.table.DataTable;
import rubezh.table.SeizureListTable;
import rubezh.text.Fault;

/**
 * Non-nominal extract: what of some records may be given to a partner who is no station. It has
 * records that count and whose handling code lets them be passed on, and of these the columns of a
 * layout, none of which is about a person or for the service, and of free texts those chosen.
 *
 * <pre>{@code
 * Extract extract = Extract.of(catalogue, query, new Columns(layout, texts), reader, format);
 * extract.persons();    // stay behind
 * }</pre>
 *
 * @param columns columns
 * @param table table to write; its cells are made when they are read
 * @param records number of its records
 * @param persons persons in these records, of whom nothing leaves by which they could be named
 * @param byHandling number of records that stay because of their handling code, by the code; empty
 *     for a record without one
 * @param notCounted number of records that stay because they do not count: drafts, cancelled ones,
 *     those in conflict
 */
public record Extract(
        Columns columns,
        DataTable table,
        int records,
        int persons,
        SortedMap<String, Integer> byHandling,
        int notCounted) {
    /**
     * Columns of an extract.
     *
     * @param texts paths of the free texts of the layout that leave
     */
    public record Columns(ExtractLayout layout, SortedSet<String> texts) {
        /**
         * @throws Fault {@code XTR-006} if one of the texts is no free text of the layout
         */
        public Columns {
            for (String text : texts) {
                if (!layout.freeTexts().contains(text)) {
                    String known = String.join(", ", layout.freeTexts());
                    throw new Fault(
                            Fault.Exit.USAGE, "XTR-006", text, known.isEmpty() ? "–" : known);
                }
            }
        }

        /** Returns the free texts of the layout that stay. */
        public int textsLeftOut() {
            return layout.freeTexts().size() - texts.size();
        }
    }

    /**
     * Returns the extract of the records of a query.
     *
     * @param reader reads a record by its id
     */
    public static Extract of(
            Catalogue catalogue,
            Query query,
            Columns chosen,
            Function<UUID, Seizure> reader,
            DomainFormat format) {
        var leaving = new ArrayList<SeizureRow>();
        var byHandling = new TreeMap<String, Integer>();
        int notCounted = 0;
        int total = Math.toIntExact(catalogue.count(query));
        for (SeizureRow row : new CatalogueList(catalogue, query, total)) {
            String code = row.get(HEADER_HANDLING, Handling.class).map(Code::code).orElse("");
            if (!row.indicators().exclusions().isEmpty()) {
                notCounted++;
            } else if (code.isEmpty() || !new Handling(code).isPassedOn()) {
                byHandling.merge(code, 1, Integer::sum);
            } else {
                leaving.add(row);
            }
        }
        List<String> paths = chosen.layout.columns(chosen.texts);
        DataTable table =
                table(leaving, chosen.layout, new SeizureListTable(paths, reader, format));
        int persons = persons(leaving, reader);
        return new Extract(chosen, table, leaving.size(), persons, byHandling, notCounted);
    }

    private static int persons(List<SeizureRow> rows, Function<UUID, Seizure> reader) {
        return rows.stream()
                .map(row -> reader.apply(row.recordId()))
                .mapToInt(one -> SeizureShape.SHAPE.lines(one, PARTIES_PERSONS.path()).size())
                .sum();
    }

    private static DataTable table(
            List<SeizureRow> rows, ExtractLayout layout, SeizureListTable columns) {
        return layout.isByLine() ? columns.byLine(rows, ITEMS.path()) : columns.of(rows);
    }

    /** Returns what the extract is, for its signature and the audit log. */
    public Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        facts.put("layout", columns.layout.name().toLowerCase(Locale.ROOT));
        facts.put("freeTexts", String.join(",", columns.texts));
        facts.put("records", String.valueOf(records));
        facts.put("rows", String.valueOf(table.rows().size()));
        facts.put("persons", String.valueOf(persons));
        facts.put("restricted", String.valueOf(restricted()));
        return facts;
    }

    /** Returns whether another extract has the same figures. */
    public boolean isLike(Extract other) {
        return facts().equals(other.facts())
                && byHandling.equals(other.byHandling)
                && notCounted == other.notCounted;
    }

    /** Returns the number of records that stay because of their handling code. */
    public int restricted() {
        return byHandling.values().stream().mapToInt(Integer::intValue).sum();
    }
}
