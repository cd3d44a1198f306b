package rubezh.table.extract;

import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES_FIELD;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import module java.base;

import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Unit;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;
import rubezh.domain.seizure.goods.ExtraField;
import rubezh.json.SeizureShape;
import rubezh.table.SeizureListTable;

/**
 * Columns of an extract and their order. None of them is about a person or for the service. A free
 * text may name somebody all the same, so each leaves only where it is chosen (decision 0547).
 *
 * @see LayoutFile
 * @param name name of the layout
 * @param byLine whether each line of goods has a row of its own
 * @param mass unit of masses, kilogram or gram
 * @param listed the columns, in order
 * @param others whether all other fields that may leave follow them
 */
public record ExtractLayout(
        String name, boolean byLine, Unit mass, List<LayoutColumn> listed, boolean others) {
    /** Texts that nobody types freely. */
    private static final Set<String> FIXED =
            Set.of(HEADER_NUMBER.path(), HEADER_STATION.path(), HEADER_ABSENCES_FIELD.path());

    public ExtractLayout {
        listed = List.copyOf(listed);
    }

    /** Returns the same layout under another name. */
    public ExtractLayout named(String other) {
        return new ExtractLayout(other, byLine, mass, listed, others);
    }

    /** Returns the same layout with other columns. */
    public ExtractLayout withColumns(List<LayoutColumn> other) {
        return new ExtractLayout(name, byLine, mass, other, others);
    }

    /** Returns all columns, in order, those with free texts too. */
    public List<LayoutColumn> all() {
        if (!others) {
            return listed;
        }
        Set<String> fields = listed.stream().map(LayoutColumn::field).collect(Collectors.toSet());
        return Stream.concat(
                        listed.stream(),
                        openFields().stream()
                                .filter(path -> !fields.contains(path))
                                .flatMap(ExtractLayout::usual))
                .toList();
    }

    /** Returns the columns of a field: an amount has its number and its unit apart. */
    private static Stream<LayoutColumn> usual(String path) {
        boolean amount = SeizureShape.SHAPE.field(path).orElseThrow().type() == Amount.class;
        return (amount
                        ? Stream.of(LayoutPart.NUMBER, LayoutPart.UNIT)
                        : Stream.of(LayoutPart.VALUE))
                .map(part -> LayoutColumn.of(path, part));
    }

    /**
     * Returns the columns that leave, in order.
     *
     * @param texts free texts that leave
     */
    public List<LayoutColumn> columns(Set<String> texts) {
        return all().stream()
                .filter(column -> !isFreeText(column.field()) || texts.contains(column.field()))
                .toList();
    }

    /** Returns the paths of the free texts that the layout has a place for, in order. */
    public List<String> freeTexts() {
        return all().stream()
                .map(LayoutColumn::field)
                .filter(ExtractLayout::isFreeText)
                .distinct()
                .toList();
    }

    /** Returns whether a field is a text that somebody types freely. */
    public static boolean isFreeText(String path) {
        return SeizureShape.SHAPE
                .field(path)
                .filter(field ->
                        (field.type() == String.class || field.type() == ExtraField.class)
                                && !FIXED.contains(path))
                .isPresent();
    }

    /** Returns the paths of the fields that no extract has. */
    public static List<String> fieldsLeftOut() {
        return SeizureListTable.fields().stream().filter(path -> !isOpen(path)).toList();
    }

    /** Returns the paths of the fields that an extract may have. */
    public static List<String> openFields() {
        return SeizureListTable.fields().stream().filter(ExtractLayout::isOpen).toList();
    }

    static boolean isOpen(String path) {
        return SeizureShape.SHAPE.field(path).isPresent()
                && FieldDeclaration.of(path).sharing() == Sharing.OPEN;
    }
}
