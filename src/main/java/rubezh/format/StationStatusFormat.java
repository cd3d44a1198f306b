package rubezh.format;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.station.ExpectedArrival;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationStatus;

/**
 * State of a station in words of one language, the same on command line and paper.
 *
 * @param zone zone of this station
 * @param now time from which silence is counted
 */
public record StationStatusFormat(DomainFormat format, ZoneId zone, Instant now) {
    /** Columns, by the names of their message keys. */
    public static final List<String> COLUMNS =
            List.of(
                    "station",
                    "heard",
                    "number",
                    "silent",
                    "missing",
                    "agreement",
                    "receipts",
                    "kept",
                    "day",
                    "expected");

    /** Returns the heading of a column. */
    public String heading(String column) {
        return text("stations.column." + column);
    }

    /** Returns the cells of a station in the order of the columns. */
    public List<String> cells(StationStatus status) {
        return COLUMNS.stream().map(column -> cell(column, status)).toList();
    }

    /** Returns the cell of a station in one of the columns. */
    public String cell(String column, StationStatus status) {
        return switch (column) {
            case "station" -> station(status);
            case "heard" -> heard(status);
            case "number" -> status.number() == 0 ? "" : String.valueOf(status.number());
            case "silent" -> silent(status);
            case "missing" -> missing(status);
            case "agreement" -> agreement(status);
            case "receipts" ->
                    status.openReceipts() == 0 ? "" : String.valueOf(status.openReceipts());
            case "kept" -> status.withheldFrom() == 0 ? "" : String.valueOf(status.withheldFrom());
            case "day" -> day(status.day());
            case "expected" -> arrivals().cell(status.expected());
            default -> throw new IllegalArgumentException(column);
        };
    }

    /**
     * Returns what is to be asked of a station and what it means, a sentence each.
     *
     * @param late whether its silence is pressing
     */
    public List<String> advice(StationStatus status, boolean late) {
        String station = status.station();
        var sentences = new ArrayList<String>();
        if (status.agreement() == StationAgreement.FORKED) {
            sentences.add(text("stations.advice.forked", station));
        }
        content(status).ifPresent(sentences::add);
        if (late) {
            sentences.add(text("stations.advice.silent", station, silent(status)));
        }
        if (status.openReceipts() > 0) {
            sentences.add(text("stations.advice.receipts", station, status.openReceipts()));
        }
        if (status.withheldBy() > 0) {
            sentences.add(text("stations.advice.kept", station, status.withheldBy()));
        }
        if (status.withheldFrom() > 0) {
            sentences.add(text("stations.advice.kept-here", station, status.withheldFrom()));
        }
        dayAdvice(status).ifPresent(sentences::add);
        arrivals().advice(status).ifPresent(sentences::add);
        return sentences.isEmpty() ? List.of(text("stations.advice.none", station)) : sentences;
    }

    /** Returns what is wrong with what is held of a station; empty if nothing is. */
    private Optional<String> content(StationStatus status) {
        String station = status.station();
        if (status.agreement() == StationAgreement.UNHEARD) {
            return Optional.of(text("stations.advice.unheard", station));
        }
        if (status.missing() > 0) {
            String missing = status.missingText();
            return Optional.of(text("stations.advice.missing", station, missing, status.missing()));
        }
        return status.agreement() == StationAgreement.DIFFERS
                ? Optional.of(text("stations.advice.differs", station, status.number()))
                : Optional.empty();
    }

    private Optional<String> dayAdvice(StationStatus status) {
        StationDay day = status.day();
        return day == null || !day.state().isOpen()
                ? Optional.empty()
                : Optional.of(
                        text(
                                "stations.advice.day." + day.state(),
                                status.station(),
                                format.dates().date(day.day()),
                                day.cases()));
    }

    /**
     * Returns which of some stations should send a bundle before the running day of this station
     * ends; empty if none should.
     */
    public Optional<String> tonight(List<StationStatus> statuses) {
        return arrivals().tonight(statuses);
    }

    private ExpectedArrivalFormat arrivals() {
        return new ExpectedArrivalFormat(format, zone, now);
    }

    private String day(@Nullable StationDay day) {
        return day == null ? "" : new StationDayFormat(format, zone).dated(day);
    }

    private String text(String key, Object... arguments) {
        return format.messages().text(key, arguments);
    }

    private String missing(StationStatus status) {
        if (status.agreement() == StationAgreement.UNHEARD) {
            return "";
        }
        if (status.missing() > 0) {
            return status.missingText();
        }
        return status.withheldBy() > 0
                ? text("stations.missing.kept", status.withheldBy())
                : text("stations.missing.none");
    }

    private String station(StationStatus status) {
        String post = format.shortLabel(CodeListId.POSTS, status.station());
        return post.equals(status.station()) ? post : status.station() + " " + post;
    }

    private String heard(StationStatus status) {
        Instant heard = status.heard();
        return heard == null ? text("stations.never") : arrivals().dateTime(heard);
    }

    private String silent(StationStatus status) {
        Duration silent = status.silent(now);
        return silent == null ? "" : text("stations.hours", Math.max(0, silent.toHours()));
    }

    private String agreement(StationStatus status) {
        if (status.agreement() == StationAgreement.AGREES && status.number() == 0) {
            return text("stations.agreement.empty");
        }
        return text(status.agreement().key(), status.number(), status.missing());
    }

    /**
     * When the next bundles of stations should come, in words of one language.
     *
     * @param zone zone of this station
     * @param now time from which an arrival is late
     */
    private record ExpectedArrivalFormat(DomainFormat format, ZoneId zone, Instant now) {
        /** Returns about when a bundle should come, or since when it should be here. */
        String cell(@Nullable ExpectedArrival arrival) {
            if (arrival == null) {
                return "";
            }
            String at = dateTime(arrival.at());
            return arrival.at().isBefore(now)
                    ? format.messages().text("stations.expected.since", at)
                    : at;
        }

        /** Returns what it is taken from, a sentence; empty if nothing can be said. */
        Optional<String> advice(StationStatus status) {
            return Optional.ofNullable(status.expected())
                    .map(arrival -> sentence(status.station(), arrival));
        }

        private String sentence(String station, ExpectedArrival arrival) {
            String gap = format.messages().text("stations.hours", arrival.gap().toHours());
            return format.messages()
                    .text(
                            "stations.advice.expected." + arrival.basis(),
                            station,
                            dateTime(arrival.at()),
                            arrival.gaps(),
                            gap);
        }

        /**
         * Returns which stations should send a bundle before the day ends; empty if none should.
         */
        Optional<String> tonight(List<StationStatus> statuses) {
            List<StationStatus> expected =
                    statuses.stream().filter(StationStatus::isExpectedTonight).toList();
            String codes =
                    expected.stream().map(StationStatus::station).collect(Collectors.joining(", "));
            return expected.stream()
                    .flatMap(one -> Stream.ofNullable(one.expected()))
                    .findFirst()
                    .map(first ->
                            format.messages()
                                    .text("stations.tonight", dateTime(first.nightEnd()), codes));
        }

        String dateTime(Instant at) {
            return format.dates().dateTime(LocalDateTime.ofInstant(at, zone));
        }
    }
}
