package rubezh.ui.kit.table;

import java.util.function.BiFunction;
import rubezh.text.Messages;
import rubezh.ui.kit.look.TextWidth;

/**
 * Width that the content of a cell needs, in pixels at 100 %, without the padding of the cell. Only
 * rows that are loaded are measured.
 *
 * @param whole width of the whole content
 * @param least width below which it would be misread; 0 if a shorter text stays clear
 * @param <R> type of the rows
 */
public record CellWidth<R>(
        BiFunction<R, Messages, Double> whole, BiFunction<R, Messages, Double> least) {
    /** Returns the width of a content that may be cut with an ellipsis. */
    public static <R> CellWidth<R> of(BiFunction<R, Messages, Double> whole) {
        return new CellWidth<>(whole, (_, _) -> 0.0);
    }

    static <R> CellWidth<R> none() {
        return of((_, _) -> 0.0);
    }

    static <R> CellWidth<R> text(BiFunction<R, Messages, String> text) {
        return of((row, m) -> TextWidth.REGULAR.of(text.apply(row, m)));
    }

    /** Returns the width of a record number, of which only the middle may be left out. */
    static <R> CellWidth<R> number(BiFunction<R, Messages, String> number) {
        return new CellWidth<>(
                (row, m) -> RecordNumberParts.of(number.apply(row, m)).width(),
                (row, m) -> RecordNumberParts.of(number.apply(row, m)).leastWidth());
    }
}
