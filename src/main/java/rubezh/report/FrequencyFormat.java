package rubezh.report;

import module java.base;

import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Tallies;
import rubezh.report.content.Markup;

/** Sentences on the values that occur in most cases: {@code Means: dog 12, X-ray 5.} */
record FrequencyFormat(ReportFormat words, List<Seizure> seizures) {
    String means(String key, int limit) {
        return sentence(key, limit, s -> s.detection().allMeans());
    }

    String places(String key, int limit) {
        return sentence(key, limit, s -> s.concealment().places());
    }

    String conveyances(String key, int limit) {
        return sentence(
                key,
                limit,
                s -> s.conveyances().stream().flatMap(c -> Stream.ofNullable(c.type())));
    }

    String reasons(String key, int limit) {
        return sentence(key, limit, s -> s.detection().reasons());
    }

    /** Returns the sentence as markup; empty without values. */
    private <K extends Code> String sentence(
            String key, int limit, Function<Seizure, Stream<K>> values) {
        String list =
                Tallies.byCase(seizures, values).stream()
                        .limit(limit)
                        .map(t ->
                                words.inSentence(words.shortLabel(t.key()))
                                        + "\u00A0"
                                        + words.count(t.cases()))
                        .collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : words.text(key, Markup.text(list));
    }
}
