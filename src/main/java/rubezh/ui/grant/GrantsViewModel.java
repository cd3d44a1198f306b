package rubezh.ui.grant;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.register.grant.GrantService;
import rubezh.register.grant.RightRequest;
import rubezh.register.grant.RightStep;
import rubezh.register.grant.UnseenStep;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the rights over cases: what waits, what was asked, what is in force. */
final class GrantsViewModel extends ScreenModel {
    private final GrantService service;
    private final Runnable onChanged;
    private final ReadOnlyObjectWrapper<@Nullable State> state = new ReadOnlyObjectWrapper<>();

    /** Where a right stands for this station. */
    enum Standing {
        /** Asked of this station. */
        TO_ANSWER,
        /** Asked by this station. */
        ASKED,
        /** Given by this station. */
        GIVEN,
        /** Given by another station. */
        HELD;

        /** Returns the message key. */
        String key() {
            return "grant.standing." + name();
        }
    }

    /** Right with where it stands. */
    record RightRow(RightStep step, Standing standing) {
        static Stream<RightRow> all(List<RightStep> steps, Standing standing) {
            return steps.stream().map(step -> new RightRow(step, standing));
        }
    }

    /**
     * What the screen shows.
     *
     * @param rows what waits first
     * @param news what other stations did that the officer had not seen when he came
     * @param stations codes of the other stations that are known
     * @param headquarters code of headquarters; empty if none is known
     */
    record State(
            List<RightRow> rows,
            List<UnseenStep> news,
            SortedSet<String> stations,
            String headquarters) {
        static final State EMPTY = new State(List.of(), List.of(), new TreeSet<>(), "");
    }

    /**
     * @param onChanged runs after a right was given or ended
     */
    GrantsViewModel(GrantService service, BackgroundWorker worker, Runnable onChanged) {
        super(worker);
        this.service = service;
        this.onChanged = onChanged;
    }

    /** Returns what is shown; null before it was read. */
    ReadOnlyObjectProperty<@Nullable State> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns what is shown, nothing before it was read. */
    State shown() {
        return Objects.requireNonNullElse(state.get(), State.EMPTY);
    }

    /** Returns the code of this station. */
    String own() {
        return service.station();
    }

    void load() {
        read(this::read, state::set);
    }

    private State read() {
        String own = service.station();
        List<RightRow> rows =
                Stream.of(
                                RightRow.all(service.toAnswer(), Standing.TO_ANSWER),
                                RightRow.all(service.asked(), Standing.ASKED),
                                service.inForce().stream().map(step -> inForce(step, own)))
                        .flatMap(some -> some)
                        .toList();
        List<UnseenStep> news =
                Stream.concat(shown().news().stream(), service.news().stream()).distinct().toList();
        service.noteSeen();
        return new State(rows, news, service.knownStations(), service.headquarters().orElse(""));
    }

    private static RightRow inForce(RightStep step, String own) {
        return new RightRow(step, step.station().equals(own) ? Standing.GIVEN : Standing.HELD);
    }

    void ask(RightRequest request, String reason, Runnable onDone, Consumer<Fault> onFault) {
        change(
                () -> {
                    service.ask(request, reason);
                    return done("grant.done.ask", request.station());
                },
                onDone,
                onFault);
    }

    void give(RightRequest request, String reason, Runnable onDone, Consumer<Fault> onFault) {
        change(
                () -> {
                    service.give(request, reason);
                    return done("grant.done.give", request.station());
                },
                onDone,
                onFault);
    }

    void accept(RightRow row, String reason, Runnable onDone, Consumer<Fault> onFault) {
        change(
                () -> {
                    service.give(row.step().id(), reason);
                    return done("grant.done.give", row.step().station());
                },
                onDone,
                onFault);
    }

    void decline(RightRow row, String reason, Runnable onDone, Consumer<Fault> onFault) {
        change(
                () -> {
                    service.decline(row.step().id(), reason);
                    return done("grant.done.decline", row.step().station());
                },
                onDone,
                onFault);
    }

    void end(RightRow row, String reason, Runnable onDone, Consumer<Fault> onFault) {
        change(
                () -> {
                    service.end(row.step().id(), reason);
                    return done("grant.done.end", row.step().other());
                },
                onDone,
                onFault);
    }

    private void change(Change change, Runnable onDone, Consumer<Fault> onFault) {
        update(
                        change,
                        this::read,
                        read -> {
                            state.set(read);
                            onDone.run();
                            onChanged.run();
                        })
                .onFault(onFault)
                .unlisted()
                .start();
    }
}
