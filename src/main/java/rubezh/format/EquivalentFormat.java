package rubezh.format;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.summary.Equivalent;
import rubezh.domain.summary.Tallies.SubstanceByDimension;

/**
 * What a reader must know of a column of kilogram equivalents.
 *
 * @param format language of the sentences, with the table of factors
 */
public record EquivalentFormat(DomainFormat format) {
    /** Returns the sentences on an equivalent: its source, what has no factor; none without any. */
    public List<String> notes(Equivalent equivalent) {
        return Stream.concat(source(equivalent).stream(), without(equivalent)).toList();
    }

    /** Returns the sentence on the source of the factors; none without an equivalent. */
    public Optional<String> source(Equivalent equivalent) {
        String date = format.dates().date(format.equivalents().asOf());
        return equivalent.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        format.messages().text("common.equivalent.note", date) + parts(equivalent));
    }

    /** Says what a sum of several kinds consists of; empty for one of a single kind. */
    private String parts(Equivalent equivalent) {
        String parts =
                equivalent.parts().entrySet().stream()
                        .map(part ->
                                unit(part.getKey())
                                        + " "
                                        + format.quantities().kilograms(part.getValue()))
                        .collect(Collectors.joining("; "));
        return equivalent.parts().size() < 2
                ? ""
                : " " + format.messages().text("common.equivalent.parts", parts);
    }

    private Stream<String> without(Equivalent equivalent) {
        String names =
                equivalent.without().stream()
                        .map(this::name)
                        .sorted(Comparator.naturalOrder())
                        .collect(Collectors.joining("; "));
        return names.isEmpty()
                ? Stream.of()
                : Stream.of(format.messages().text("common.equivalent.without", names));
    }

    private String name(SubstanceByDimension key) {
        String name =
                key.substance() == null
                        ? format.messages().text("report.unstated")
                        : format.shortLabel(key.substance());
        return name + ", " + unit(key.dimension());
    }

    /** Names what sums are told in: litres, whatever unit a volume was measured in. */
    private String unit(@Nullable Dimension dimension) {
        if (dimension != null && dimension.kind() == MeasureKind.VOLUME) {
            return format.kind(MeasureKind.VOLUME);
        }
        return dimension == null || dimension.kind() == MeasureKind.AREA
                ? format.kind(MeasureKind.AREA)
                : format.label(CodeListId.UNITS, dimension.toString());
    }
}
