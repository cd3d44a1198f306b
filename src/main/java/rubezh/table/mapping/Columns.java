package rubezh.table.mapping;

import module java.base;

import rubezh.table.source.TableRow;

/**
 * Headings of a table with their places. A heading that occurs again is told by its number: {@code
 * Name}, {@code Name (2)}; a column without one by its place: {@code 3}.
 *
 * @param names names of the columns, in order
 * @param places place of each name, from 0
 */
public record Columns(List<String> names, Map<String, Integer> places) {
    public Columns {
        names = List.copyOf(names);
        places = Map.copyOf(places);
    }

    /** Returns the columns of a row of headings. */
    public static Columns of(TableRow headings) {
        return of(headings.cells());
    }

    /** Returns columns without headings. */
    public static Columns numbered(int count) {
        return of(Collections.nCopies(count, ""));
    }

    private static Columns of(List<String> headings) {
        var places = new LinkedHashMap<String, Integer>();
        for (String heading : headings) {
            String plain = heading.replaceAll("[\\s\u00A0\u202F]+", " ").strip();
            String name = plain.isEmpty() ? String.valueOf(places.size() + 1) : plain;
            for (int n = 2; places.containsKey(name); n++) {
                name = plain + " (" + n + ")";
            }
            places.put(name, places.size());
        }
        return new Columns(List.copyOf(places.keySet()), places);
    }

    /** Returns the cell of a column, with blanks at its ends left out. */
    String cell(TableRow row, String column) {
        return row.cell(places.getOrDefault(column, Integer.MAX_VALUE)).strip();
    }
}
