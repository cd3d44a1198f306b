package rubezh.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rubezh.domain.station.Station;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.text.Fault;
import rubezh.ui.signin.Gate;

/** The door of a register that is on this machine. */
final class OwnGate implements Gate {
    private static final int FREE = 5;
    private final LockedStation locked;
    private final Consumer<OpenStation> entered;
    private final Map<String, Integer> failures = new HashMap<>();

    OwnGate(LockedStation locked, Consumer<OpenStation> entered) {
        this.locked = locked;
        this.entered = entered;
    }

    @Override
    public Sign sign() {
        Station station = locked.station();
        return new Sign(station.code(), station.nameRu(), station.nameEn(), station.training());
    }

    @Override
    public List<Visitor> visitors() {
        Map<String, Instant> last = locked.lastSignIns();
        return locked.officers().stream()
                .map(officer -> new Visitor(officer, atStation(last.get(officer.login()))))
                .toList();
    }

    private @Nullable LocalDateTime atStation(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, locked.station().zone());
    }

    @Override
    public synchronized Tried enter(String login, char[] password) {
        try {
            entered.accept(locked.unlock(login, new String(password), _ -> {}));
            failures.clear();
            return new Tried.In();
        } catch (Fault fault) {
            return switch (fault.code()) {
                case "SEC-001" -> new Tried.Wrong(failures.merge(login, 1, Integer::sum), FREE);
                case "SEC-002" ->
                        new Tried.Wait(Duration.ofSeconds((Long) fault.arguments().getFirst()));
                default -> throw fault;
            };
        }
    }
}
