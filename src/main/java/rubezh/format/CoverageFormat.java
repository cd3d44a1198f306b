package rubezh.format;

import module java.base;

import rubezh.domain.reference.Code.Country;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.Coverage.Gap;
import rubezh.domain.summary.Coverage.GapKind;
import rubezh.text.Messages;

/** What the figures of a period may lack, in words of one language. */
public record CoverageFormat(DomainFormat format) {
    /** Stations that are named in a sentence. */
    private static final int NAMED = 12;

    /** Returns a short line for the title of a paper; empty if nothing is known to lack. */
    public Optional<String> title(Coverage coverage) {
        String kinds =
                coverage.gaps().stream()
                        .map(gap -> messages().text("coverage.short." + gap.kind()))
                        .collect(Collectors.joining(", "));
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(messages().text("coverage.title", kinds));
    }

    /** Returns the sentences that begin a paper; empty if nothing is known to lack. */
    public Optional<String> sentences(Coverage coverage) {
        String gaps = String.join(" ", gaps(coverage));
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(messages().text("coverage.lead") + " " + gaps);
    }

    /** Returns a sentence for each thing that may lack, and one for a period that still runs. */
    public List<String> lines(Coverage coverage) {
        Stream<String> running =
                coverage.over() ? Stream.of() : Stream.of(messages().text("coverage.running"));
        return Stream.concat(running, gaps(coverage).stream()).toList();
    }

    /** Returns a sentence for each thing that may lack. */
    public List<String> gaps(Coverage coverage) {
        return coverage.gaps().stream().map(this::line).toList();
    }

    private String line(Gap gap) {
        String named =
                gap.of().stream()
                        .limit(NAMED)
                        .map(code ->
                                gap.kind() == GapKind.NO_STATION
                                        ? format.shortLabel(new Country(code))
                                        : code)
                        .collect(Collectors.joining(", "));
        String all =
                gap.of().size() <= NAMED
                        ? named
                        : messages().text("report.and-more", named, gap.of().size() - NAMED);
        return messages().text("coverage.gap." + gap.kind(), gap.count(), all);
    }

    private Messages messages() {
        return format.messages();
    }

    /** Returns what is said where no case counts. */
    public String none(Coverage coverage) {
        return messages().text(coverage.provesNone() ? "report.none" : "coverage.none");
    }
}
