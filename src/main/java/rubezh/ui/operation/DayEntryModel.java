package rubezh.ui.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.text.Fault;

/**
 * Figures that stations report of days, saved as they are typed: one write after another, so that a
 * later figure of a day never loses an earlier one. Call it on the JavaFX application thread.
 */
final class DayEntryModel {
    private final OperationContext context;
    private final OperationCode code;
    private final Supplier<List<OperationDay>> days;
    private final Runnable onSaved;
    private final Consumer<Fault> onFault;

    /** Days as they were typed last. */
    private final Map<ReportedDay, OperationDay> typed = new HashMap<>();

    private final Set<ReportedDay> unsaved = new LinkedHashSet<>();
    private boolean saving;

    /**
     * What figures are of.
     *
     * @param station code of the station
     * @param date the day
     */
    record ReportedDay(String station, LocalDate date) {}

    /**
     * @param days returns the days as they were read last
     * @param onSaved runs when nothing typed is left to be saved
     */
    DayEntryModel(
            OperationContext context,
            OperationCode code,
            Supplier<List<OperationDay>> days,
            Runnable onSaved,
            Consumer<Fault> onFault) {
        this.context = context;
        this.code = code;
        this.days = days;
        this.onSaved = onSaved;
        this.onFault = onFault;
    }

    /** Returns the code of the own station. */
    String ownStation() {
        return context.station();
    }

    /** Returns the stations to choose from: the own one, then those that reported. */
    List<String> stations() {
        return Stream.concat(
                        Stream.of(context.station()),
                        days.get().stream()
                                .map(OperationDay::station)
                                .filter(Objects::nonNull)
                                .sorted())
                .distinct()
                .toList();
    }

    /** Returns what was reported of a day; without figures if nothing. */
    OperationDay of(ReportedDay day) {
        OperationDay now = typed.get(day);
        return now != null
                ? now
                : days.get().stream()
                        .filter(one -> day.date().equals(one.day()))
                        .filter(one -> day.station().equals(one.station()))
                        .findFirst()
                        .orElseGet(() ->
                                new OperationDay(
                                        code, day.station(), day.date(), null, null, null, null));
    }

    /**
     * Saves a figure of a day; nothing if it is unchanged.
     *
     * @param number the figure; null for one that was not counted
     */
    void enter(ReportedDay day, OperationIndicator indicator, @Nullable Long number) {
        OperationDay before = of(day);
        if (!Objects.equals(before.get(indicator), number)) {
            typed.put(day, before.with(indicator, number));
            unsaved.add(day);
            saveNext();
        }
    }

    private void saveNext() {
        if (saving || unsaved.isEmpty()) {
            return;
        }
        ReportedDay day = unsaved.iterator().next();
        unsaved.remove(day);
        OperationDay figures = of(day);
        saving = true;
        context.worker()
                .of(_ -> {
                    context.operations().enterDay(figures);
                    return figures;
                })
                .unlisted()
                .onDone(_ -> onWritten())
                .onFault(fault -> onRefused(day, fault))
                .start();
    }

    private void onWritten() {
        saving = false;
        if (unsaved.isEmpty()) {
            onSaved.run();
        } else {
            saveNext();
        }
    }

    /** Forgets what was refused, so that the figures saved are shown again. */
    private void onRefused(ReportedDay day, Fault fault) {
        typed.remove(day);
        unsaved.remove(day);
        onWritten();
        onFault.accept(fault);
    }
}
