package rubezh.ui.desktop;

import module java.base;

import rubezh.backup.RestoreService;
import rubezh.diagnosis.CheckResult;
import rubezh.diagnosis.DiagnosisService;
import rubezh.diagnosis.SupportFacts;
import rubezh.security.Officer;
import rubezh.session.OpenRegister;
import rubezh.ui.signin.FakeSignIn;
import rubezh.ui.signin.RegisterSetup;
import rubezh.ui.signin.SignInService;

/**
 * Register access that accepts every password.
 *
 * @param warmUps how often the reports were to be warmed up
 */
record FakeRegisterAccess(OpenRegister register, AtomicInteger warmUps)
        implements RegisterAccess, FakeSignIn {
    private static final Officer OFFICER = new Officer("asanov", "Asanov A. A.", "inspector");

    FakeRegisterAccess(OpenRegister register) {
        this(register, new AtomicInteger());
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public RegisterSetup setup() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DiagnosisService diagnosis() {
        return new NothingChecked();
    }

    @Override
    public RestoreService restores() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> trainingPhrase() {
        return Optional.of("a-training-password");
    }

    @Override
    public void removeTraining() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SignInService signInService() {
        return this;
    }

    @Override
    public StationInfo stationInfo() {
        return StationInfo.of(register.station());
    }

    @Override
    public List<Account> accounts() {
        return List.of(new Account(OFFICER, null));
    }

    @Override
    public SignInResult signIn(String login, char[] password, LongConsumer built) {
        return new SignInResult.Success();
    }

    @Override
    public OpenRegister openRegister() {
        return register;
    }

    @Override
    public void warmUp() {
        warmUps.incrementAndGet();
    }

    @Override
    public void runMaintenance() {}

    @Override
    public void lock() {}

    @Override
    public void close() {}

    /** Check of a computer of which nothing is known, for tests that are about other things. */
    static final class NothingChecked implements DiagnosisService {
        @Override
        public List<CheckResult> check() {
            return List.of();
        }

        @Override
        public SupportFacts supportFacts() {
            return new SupportFacts(
                    Instant.EPOCH,
                    new LinkedHashMap<>(),
                    List.of(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    List.of());
        }
    }
}
