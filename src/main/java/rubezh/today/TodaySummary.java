package rubezh.today;

import module java.base;

import rubezh.backup.BackupService.BackupStatus;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;
import rubezh.domain.station.StationStatus;
import rubezh.register.SeizureRow;
import rubezh.register.shift.Shift;
import rubezh.today.TodayItem.OtherStation;

/**
 * What waits for an officer. What no role of the officer shows is left out, and so is what nothing
 * waits of.
 *
 * @param at time it was read
 * @param today date at the station
 * @param headquarters whether this station is headquarters, as far as the officer may see it
 * @param shift the open shift
 * @param shiftForgotten whether it has been open for more than a day
 * @param sections what waits, the most pressing first
 * @param comparing whether the register still has to be looked through for entries of the watch
 *     list; reading again goes on with that
 * @param last newest record of the station
 * @param unacknowledgedSince when the oldest change was written that a recipient has not
 *     acknowledged
 * @param lastSent newest bundle that was sent
 * @param receiptsOverdue bundles whose receipt should be here
 * @param operations operations whose dates run today
 * @param backups state of the backups
 * @param days what came of the newest days, and the daily summary that is owed
 */
public record TodaySummary(
        Instant at,
        LocalDate today,
        boolean headquarters,
        Optional<Shift> shift,
        boolean shiftForgotten,
        List<TodaySection> sections,
        boolean comparing,
        Optional<SeizureRow> last,
        Optional<Instant> unacknowledgedSince,
        Optional<ExchangeLogEntry> lastSent,
        long receiptsOverdue,
        List<RunningOperation> operations,
        BackupStatus backups,
        DayReports days) {
    public TodaySummary {
        sections = List.copyOf(sections);
        operations = List.copyOf(operations);
    }

    /** Returns the section of a kind, if it is shown. */
    public Optional<TodaySection> section(TodaySection.Kind kind) {
        return sections.stream().filter(section -> section.kind() == kind).findFirst();
    }

    /** Returns the other stations that are shown. */
    public List<StationStatus> stations() {
        return section(TodaySection.Kind.STATIONS).stream()
                .flatMap(section -> section.items().stream())
                .flatMap(item -> item instanceof OtherStation one ? Stream.of(one.status()) : null)
                .toList();
    }

    /**
     * Operation whose dates run today and that nobody has closed.
     *
     * @param code its code
     * @param nameRu its name in Russian
     * @param nameEn its name in English
     * @param first first day
     * @param last last day, inclusive
     * @param own number of its records that the officer entered
     * @param all number of its records in the register
     * @param seized totals by the code of the substance: of the officer's own records, at
     *     headquarters of all
     */
    public record RunningOperation(
            OperationCode code,
            String nameRu,
            String nameEn,
            LocalDate first,
            LocalDate last,
            long own,
            long all,
            Map<String, Totals> seized) {
        public RunningOperation {
            seized = Collections.unmodifiableMap(new LinkedHashMap<>(seized));
        }

        /** Returns the number of its days. */
        public long days() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }

        /** Returns which of its days a date is, from 1. */
        public long day(LocalDate today) {
            return ChronoUnit.DAYS.between(first, today) + 1;
        }

        /** Returns the number of days after a date. */
        public long daysLeft(LocalDate today) {
            return ChronoUnit.DAYS.between(today, last);
        }
    }

    /**
     * What came of days, here and at other stations.
     *
     * @param summaryOwed station day whose daily summary was not issued although the day is over
     * @param own newest days of the station, the running one last; empty for who issues no reports
     * @param othersOpen other stations that have to be asked about the newest day that is over
     * @param summaryDue time at which the current station day ends; empty for who issues no reports
     */
    public record DayReports(
            Optional<LocalDate> summaryOwed,
            List<StationDay> own,
            long othersOpen,
            Optional<Instant> summaryDue) {
        /** The running day, and the newest one that is over. */
        private static final int NEWEST = 2;

        public DayReports {
            own = List.copyOf(own);
        }

        /**
         * Returns the days of the station to do something about: the running one and the newest
         * that is over if nothing says what came of them, and those whose nil report a case
         * contradicts.
         */
        public List<StationDay> open() {
            return IntStream.range(0, own.size()).filter(this::isOpen).mapToObj(own::get).toList();
        }

        /** Returns the newest days of the station whose nil report is in force. */
        public List<StationDay> given() {
            return own.stream()
                    .skip(Math.max(0, own.size() - NEWEST))
                    .filter(day ->
                            day.state() == StationDayState.NIL
                                    || day.state() == StationDayState.NIL_SO_FAR)
                    .toList();
        }

        private boolean isOpen(int index) {
            StationDayState state = own.get(index).state();
            return state == StationDayState.CONTRADICTED
                    || state == StationDayState.MISSING && index >= own.size() - NEWEST;
        }

        /** Returns whether a day of the station still runs. */
        public boolean isRunning(StationDay day) {
            return !own.isEmpty() && own.getLast().equals(day);
        }
    }
}
