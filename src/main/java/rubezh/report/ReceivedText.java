package rubezh.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.ReportPeriod;
import rubezh.report.content.Markup;

/**
 * Sentences on the bundles of other stations: who sent nothing for a period, who nothing after it.
 */
record ReceivedText(ReportText words, List<ReceivedBundle> received) {
    /** Returns the sentences as markup; empty if no other station ever sent a bundle. */
    String about(ReportPeriod period) {
        if (received.stream().allMatch(bundle -> bundle.createdAt() == null)) {
            return "";
        }
        List<ReceivedBundle> silent = before(received, period.from());
        List<ReceivedBundle> behind = new ArrayList<>(before(received, period.to()));
        behind.removeAll(silent);
        var sentences = new ArrayList<String>();
        if (silent.isEmpty() && behind.isEmpty()) {
            sentences.add(words.text("report.received.all", words.count(received.size())));
        }
        if (!silent.isEmpty()) {
            sentences.add(words.text("report.received.silent", stations(silent)));
        }
        if (!behind.isEmpty()) {
            sentences.add(words.text("report.received.behind", stations(behind)));
        }
        sentences.add(newest());
        return Markup.text(String.join(" ", sentences));
    }

    private static List<ReceivedBundle> before(List<ReceivedBundle> bundles, OffsetDateTime time) {
        return bundles.stream().filter(bundle -> isBefore(bundle.createdAt(), time)).toList();
    }

    private static boolean isBefore(@Nullable OffsetDateTime time, OffsetDateTime end) {
        return time == null || time.isBefore(end);
    }

    private String newest() {
        return received.stream()
                .flatMap(
                        bundle -> Stream.ofNullable(bundle.createdAt()).map(at -> told(bundle, at)))
                .max(Comparator.comparing(Newest::at))
                .map(newest -> words.text("report.received.newest", newest.text()))
                .orElse("");
    }

    private record Newest(OffsetDateTime at, String text) {}

    private Newest told(ReceivedBundle bundle, OffsetDateTime at) {
        return new Newest(at, bundle.station() + ", " + words.moment(at));
    }

    private String stations(List<ReceivedBundle> behind) {
        return behind.stream()
                .map(bundle ->
                        bundle.createdAt() == null
                                ? words.text("report.received.never", bundle.station())
                                : words.text(
                                        "report.received.last",
                                        bundle.station(),
                                        words.moment(bundle.createdAt())))
                .collect(Collectors.joining(", "));
    }
}
