package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.security.RecoveryCode;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.backup.BackupFile;
import rubezh.store.backup.BackupFolder;
import rubezh.text.Fault;
import rubezh.ui.signin.SignInService;

/** Sign-in to a register on this machine. */
final class LocalSignInService implements SignInService {
    private static final int FREE_ATTEMPTS = 5;
    private final LockedStation lockedStation;
    private final BackupPlaces places;
    private final Runnable beforeUnlock;
    private final Consumer<OpenStation> onSignedIn;
    private final Map<String, Integer> failures = new HashMap<>();
    private @Nullable Restricted restricted;

    /** Register opened with a one-time password, which has to be changed. */
    private record Restricted(OpenStation station, String password) {}

    /**
     * @param beforeUnlock waits until the keys of the session before are erased
     */
    LocalSignInService(
            LockedStation lockedStation,
            BackupPlaces places,
            Runnable beforeUnlock,
            Consumer<OpenStation> onSignedIn) {
        this.places = places;
        this.lockedStation = lockedStation;
        this.beforeUnlock = beforeUnlock;
        this.onSignedIn = onSignedIn;
    }

    @Override
    public StationInfo stationInfo() {
        return StationInfo.of(lockedStation.station());
    }

    @Override
    public List<Account> accounts() {
        Map<String, Instant> last = lockedStation.lastSignIns();
        return lockedStation.officers().stream()
                .map(officer -> new Account(officer, atStation(last.get(officer.login()))))
                .toList();
    }

    @Override
    public Optional<OpenShift> openShift() {
        ZoneId zone = lockedStation.station().zone();
        return lockedStation
                .openShift()
                .map(shift ->
                        new OpenShift(shift.name(), LocalDateTime.ofInstant(shift.since(), zone)));
    }

    @Override
    public Optional<Instant> newestBackup() {
        UUID register = lockedStation.registerId();
        return Stream.concat(Stream.of(places.first()), places.second().stream())
                .flatMap(folder -> new BackupFolder(folder, register).list().stream())
                .map(BackupFile::at)
                .max(Comparator.naturalOrder());
    }

    private @Nullable LocalDateTime atStation(@Nullable Instant time) {
        return time == null ? null : LocalDateTime.ofInstant(time, lockedStation.station().zone());
    }

    private SignInResult onUnlocked(OpenStation station, char[] password) {
        failures.clear();
        if (station.session().mustChangePassword()) {
            restricted = new Restricted(station, new String(password));
            return new SignInResult.OneTimePassword();
        }
        onSignedIn.accept(station);
        return new SignInResult.Success();
    }

    @Override
    public synchronized void changeOneTimePassword(String password) {
        Restricted waiting = Objects.requireNonNull(restricted, "no one-time password");
        waiting.station.accounts().changeOwnPassword(waiting.password, password);
        restricted = null;
        onSignedIn.accept(waiting.station);
    }

    @Override
    public synchronized String recover(RecoveryCode code, String login) {
        beforeUnlock.run();
        String password = lockedStation.recover(code, login);
        failures.remove(login);
        return password;
    }

    @Override
    public synchronized void cancel() {
        if (restricted != null) {
            var _ = restricted.station.lock();
            restricted = null;
        }
    }

    @Override
    public synchronized SignInResult signIn(String login, char[] password, LongConsumer built) {
        beforeUnlock.run();
        try {
            OpenStation station =
                    lockedStation.unlockWithoutLists(login, new String(password), built);
            return onUnlocked(station, password);
        } catch (Fault fault) {
            return switch (fault.code()) {
                case "SEC-001" ->
                        new SignInResult.WrongPassword(
                                failures.merge(login, 1, Integer::sum), FREE_ATTEMPTS);
                case "SEC-002" ->
                        new SignInResult.Throttled(
                                Duration.ofSeconds((Long) fault.arguments().getFirst()));
                default -> throw fault;
            };
        }
    }
}
