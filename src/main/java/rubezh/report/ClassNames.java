package rubezh.report;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tallies.NamedSubstance;
import rubezh.domain.summary.Tally;

/** Names behind the sum of a class, such as the new psychoactive substances in one. */
record ClassNames(ReportText words, List<Seizure> seizures) {
    /** Returns a sentence for each class of which an article has a name. */
    List<String> remarks() {
        return Tallies.byName(seizures).stream()
                .collect(
                        Collectors.groupingBy(
                                t -> words.label(Objects.requireNonNull(t.key()).substance()),
                                TreeMap::new,
                                Collectors.mapping(this::named, Collectors.joining("; "))))
                .entrySet()
                .stream()
                .map(e -> words.text("report.note.class", e.getKey(), e.getValue()))
                .toList();
    }

    private String named(Tally<NamedSubstance> tally) {
        NamedSubstance key = Objects.requireNonNull(tally.key());
        Dimension dimension = key.dimension();
        return dimension == null
                ? key.name()
                : key.name() + " " + words.quantity(dimension, tally.totals().base(dimension));
    }
}
