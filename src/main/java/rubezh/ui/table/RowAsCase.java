package rubezh.ui.table;

import module java.base;

import rubezh.table.mapping.RowProblem;

/**
 * A row as the case it would become.
 *
 * @param number number of the row in the file
 * @param index place of the row among the first ones, from 0
 * @param count how many rows may be looked at
 * @param values what its columns say, in the order of the file
 * @param problems why it is rejected; empty if it is not
 * @param leftOut why it is left out; empty if it is not
 */
record RowAsCase(
        long number,
        int index,
        int count,
        List<Value> values,
        List<RowProblem> problems,
        String leftOut) {
    RowAsCase {
        values = List.copyOf(values);
        problems = List.copyOf(problems);
    }

    /**
     * What a column says.
     *
     * @param column the column
     * @param text text of its cell, or the constant
     */
    record Value(MappedColumn column, String text) {}

    /** Returns the problems of no column that is shown. */
    List<RowProblem> others() {
        return problems.stream()
                .filter(problem ->
                        problem.column().isEmpty()
                                || values.stream()
                                        .noneMatch(value ->
                                                value.column().name().equals(problem.column())))
                .toList();
    }
}
