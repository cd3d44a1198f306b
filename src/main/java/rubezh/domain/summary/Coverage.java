package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * What the figures of a period may lack, and whether they prove that there was nothing. Papers,
 * their previews, the closing of an operation and the command line all tell what is computed here.
 *
 * <pre>{@code
 * Coverage coverage = Coverage.of(day, now, selection, new Sources(stations, losses));
 * String none = coverage.provesNone() ? "No seizures" : "No cases are known here";
 * }</pre>
 *
 * @param over whether the period was over when the figures were read
 * @param stations number of stations that the figures are of
 * @param gaps what the figures may lack, the gravest first; none of a kind twice
 */
public record Coverage(boolean over, int stations, List<Gap> gaps) {
    /** Coverage of figures that cannot have any record. */
    public static final Coverage NONE = new Coverage(false, 0, List.of());

    private static final Map<ExclusionReason, GapKind> OPEN_RECORDS =
            new EnumMap<>(
                    Map.of(
                            ExclusionReason.CONFLICT, GapKind.CONFLICT,
                            ExclusionReason.DRAFT, GapKind.DRAFT,
                            ExclusionReason.RETURNED, GapKind.DRAFT,
                            ExclusionReason.INCOMPLETE, GapKind.INCOMPLETE,
                            ExclusionReason.NEWER, GapKind.UNREADABLE,
                            ExclusionReason.INVALID, GapKind.UNREADABLE,
                            ExclusionReason.DAY_UNKNOWN, GapKind.UNDATED));

    public Coverage {
        gaps = List.copyOf(gaps);
    }

    /** What figures may lack, the gravest first. The names are in the JSON of the command line. */
    public enum GapKind {
        /** Revisions that a station states to keep back on purpose. */
        WITHHELD,
        /** Revisions of other stations that have not arrived. */
        MISSING,
        /** Nothing is known of a station for the period, neither by itself nor by another one. */
        SILENT,
        /** Nothing is known that a station made after the end of the period. */
        BEHIND,
        /** A station sent neither a case of the day nor a nil report of all of it. */
        UNREPORTED,
        /** No station is known of a country that takes part. */
        NO_STATION,
        /** Revisions of this station that are lost. */
        LOST,
        /** Records that do not open. */
        DAMAGED,
        /** Records with an open conflict. */
        CONFLICT,
        /** Drafts and returned records. */
        DRAFT,
        /** Records of which an earlier revision has not arrived. */
        INCOMPLETE,
        /** Records that are not valid, or of a newer program. */
        UNREADABLE,
        /** Records whose day is not known. */
        UNDATED
    }

    /**
     * One thing that figures may lack.
     *
     * @param count number of revisions, records, stations or countries, as the kind says
     * @param of codes of the stations or countries; empty for records
     */
    public record Gap(GapKind kind, long count, List<String> of) {
        public Gap {
            of = List.copyOf(of);
        }
    }

    /**
     * Where figures come from.
     *
     * @param stations the stations, this one among them
     * @param damaged number of records here that do not open
     * @param lost number of revisions of this station that are lost
     */
    public record Sources(List<FigureSource> stations, long damaged, long lost) {
        /** Sources of which nothing is known. */
        public static final Sources NONE = new Sources(List.of(), 0, 0);

        public Sources {
            stations = List.copyOf(stations);
        }

        /** Returns the codes of the stations. */
        public List<String> stationCodes() {
            return stations.stream().map(FigureSource::code).toList();
        }
    }

    /**
     * Computes what figures may lack. They are of the stations that are expected to send what they
     * seize, and of those that have a record in the selection.
     *
     * @param asOf time at which the register was read
     */
    public static Coverage of(
            ReportPeriod period, OffsetDateTime asOf, CaseSelection selection, Sources sources) {
        return of(period, asOf, selection.counts(), sources);
    }

    /**
     * Computes the same of records that were only counted.
     *
     * @param asOf time at which the register was read
     */
    public static Coverage of(
            ReportPeriod period, OffsetDateTime asOf, List<RecordCount> records, Sources sources) {
        boolean over = period.isOverAt(asOf.toInstant());
        Set<String> recorded =
                records.stream().map(RecordCount::station).collect(Collectors.toSet());
        List<FigureSource> stations =
                sources.stations().stream()
                        .filter(one -> one.expected() || recorded.contains(one.code()))
                        .toList();
        var gaps = new ArrayList<Gap>();
        addRevisions(gaps, GapKind.WITHHELD, stations, FigureSource::withheld);
        addRevisions(gaps, GapKind.MISSING, stations, FigureSource::missing);
        addStations(gaps, stations, one -> state(one, period, over));
        addNumber(gaps, GapKind.LOST, sources.lost());
        addNumber(gaps, GapKind.DAMAGED, sources.damaged());
        addRecords(gaps, records);
        return new Coverage(over, stations.size(), gaps);
    }

    /** Returns which gap a station is, by what came of it; null if it is none. */
    private static @Nullable GapKind state(
            FigureSource station, ReportPeriod period, boolean over) {
        if (!station.isKnownSince(period.from())) {
            return GapKind.SILENT;
        }
        if (over && !station.isKnownSince(period.to())) {
            return GapKind.BEHIND;
        }
        return station.isUnreported(over) ? GapKind.UNREPORTED : null;
    }

    private static void addRevisions(
            List<Gap> gaps,
            GapKind kind,
            List<FigureSource> stations,
            ToLongFunction<FigureSource> number) {
        List<FigureSource> found =
                stations.stream().filter(one -> number.applyAsLong(one) > 0).toList();
        if (!found.isEmpty()) {
            long count = found.stream().mapToLong(number).sum();
            gaps.add(new Gap(kind, count, found.stream().map(FigureSource::code).toList()));
        }
    }

    private static void addStations(
            List<Gap> gaps,
            List<FigureSource> stations,
            Function<FigureSource, @Nullable GapKind> state) {
        for (GapKind kind : List.of(GapKind.SILENT, GapKind.BEHIND, GapKind.UNREPORTED)) {
            List<String> codes =
                    stations.stream()
                            .filter(one -> state.apply(one) == kind)
                            .map(FigureSource::code)
                            .toList();
            if (!codes.isEmpty()) {
                gaps.add(new Gap(kind, codes.size(), codes));
            }
        }
    }

    private static void addRecords(List<Gap> gaps, List<RecordCount> records) {
        var counts = new EnumMap<GapKind, Long>(GapKind.class);
        for (RecordCount one : records) {
            GapKind kind = one.reason() == null ? null : OPEN_RECORDS.get(one.reason());
            if (kind != null && one.seizures()) {
                counts.merge(kind, one.number(), Long::sum);
            }
        }
        counts.forEach((kind, count) -> addNumber(gaps, kind, count));
    }

    private static void addNumber(List<Gap> gaps, GapKind kind, long count) {
        if (count > 0) {
            gaps.add(new Gap(kind, count, List.of()));
        }
    }

    /**
     * Returns the same figures of some countries, those among the gaps that no station is known of.
     * Where no country is stated, nobody can say of which stations they are.
     *
     * @param countries two letters each
     * @param known codes of the stations known, which begin with their country
     */
    public Coverage ofCountries(Collection<String> countries, Collection<String> known) {
        List<String> unknown =
                countries.stream()
                        .filter(country ->
                                known.stream().noneMatch(code -> code.startsWith(country + "-")))
                        .toList();
        if (unknown.isEmpty()) {
            return countries.isEmpty() ? new Coverage(over, 0, gaps) : this;
        }
        var all = new ArrayList<>(gaps);
        all.add(new Gap(GapKind.NO_STATION, unknown.size(), unknown));
        all.sort(Comparator.comparing(Gap::kind));
        return new Coverage(over, stations, all);
    }

    /** Returns whether nothing is known to lack. */
    public boolean isComplete() {
        return gaps.isEmpty();
    }

    /** Returns whether something of this kind may lack. */
    public boolean has(GapKind kind) {
        return gaps.stream().anyMatch(gap -> gap.kind() == kind);
    }

    /**
     * Returns whether figures without cases prove that there were none: the period is over, and of
     * every station there is a nil report or all that it has written.
     */
    public boolean provesNone() {
        return over && stations > 0 && gaps.isEmpty();
    }
}
