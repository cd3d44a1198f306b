package rubezh.format;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.summary.Tallies.NamedSubstance;
import rubezh.domain.summary.Tally;

/**
 * Format of what the sum of a class consists of: a sentence for each class of which an article has
 * a name, such as a new psychoactive substance. Papers and screens say it in the same words.
 *
 * @param quantity formats a sum in base units of its dimension
 */
public record NamedArticleFormat(
        DomainFormat format, BiFunction<Dimension, Long, String> quantity) {
    /** Returns the sentences, in the order of the labels of the classes. */
    public List<String> sentences(List<Tally<NamedSubstance>> tallies) {
        return tallies.stream()
                .collect(
                        Collectors.groupingBy(
                                tally -> label(key(tally).substance()),
                                TreeMap::new,
                                Collectors.mapping(this::name, Collectors.joining("; "))))
                .entrySet()
                .stream()
                .map(e -> format.messages().text("common.class-names", e.getKey(), e.getValue()))
                .toList();
    }

    private String label(@Nullable Substance substance) {
        return substance == null
                ? format.messages().text("report.unstated")
                : format.label(substance);
    }

    private String name(Tally<NamedSubstance> tally) {
        Dimension dimension = key(tally).dimension();
        return dimension == null
                ? key(tally).name()
                : key(tally).name()
                        + " "
                        + quantity.apply(dimension, tally.totals().base(dimension));
    }

    private static NamedSubstance key(Tally<NamedSubstance> tally) {
        return Objects.requireNonNull(tally.key());
    }
}
