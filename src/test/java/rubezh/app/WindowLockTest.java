package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.RememberedHash;
import rubezh.operation.Operations;
import rubezh.register.Register;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.session.OpenRegister;
import rubezh.store.query.SqliteCatalogue;
import rubezh.text.Language;
import rubezh.ui.signin.SignInService.SignInResult;

/** The window is locked at once; the keys go in the background, before anybody signs in. */
class WindowLockTest {
    @TempDir Path root;
    private LocalRegisterAccess access;
    private Supplier<LocalRegisterAccess> accessAnew;

    @BeforeEach
    void signIn() {
        Map<String, String> environment = CliResult.newStation(root, root, "KG-OSH");
        var machine =
                new Machine(
                        environment,
                        Clock.systemUTC(),
                        UUID::randomUUID,
                        new SecureRandom(),
                        RememberedHash.ARGON2ID,
                        Language.EN);
        Folders folders = Folders.find(environment, null);
        accessAnew =
                () ->
                        new LocalRegisterAccess(
                                new StationService(machine, folders), machine, folders);
        access = accessAnew.get();
        assertThat(signInAs("chief")).isInstanceOf(SignInResult.Success.class);
    }

    @AfterEach
    void close() {
        access.close();
    }

    private SignInResult signInAs(String login) {
        return access.signInService().signIn(login, CliResult.PHRASE.toCharArray());
    }

    @Test
    void fromTheLockOnNothingIsReadable() {
        Register register = access.openRegister().register();
        access.lock();
        assertFault(register::drafts, "SEC-012");
        assertThatThrownBy(access::openRegister).hasMessage("nobody signed in");
        assertThat(access.signInService().accounts()).hasSize(1);
    }

    /** The sign-in screen names it before anybody has signed in. */
    @Test
    void theOpenShiftIsNamedUntilItIsHandedOver() {
        assertThat(access.signInService().openShift()).isEmpty();
        String name = access.openRegister().shifts().open().name();
        access.lock();
        assertThat(access.signInService().openShift())
                .hasValueSatisfying(shift -> assertThat(shift.name()).isEqualTo(name));
        assertThat(signInAs("chief")).isInstanceOf(SignInResult.Success.class);
        access.openRegister().shifts().handOver("", "");
        access.lock();
        assertThat(access.signInService().openShift()).isEmpty();
    }

    @Test
    void whoeverSignsInWaitsUntilTheLockIsFinished() {
        LocalOpenRegister before = (LocalOpenRegister) access.openRegister();
        access.lock();
        assertThat(signInAs("chief")).isInstanceOf(SignInResult.Success.class);
        assertThat(access.openRegister()).isNotSameAs(before);
        assertThat(((LocalOpenRegister) access.openRegister()).openStation().audit().newest(2))
                .as("the lock was finished before the sign-in")
                .extracting(Audit.Entry::action)
                .containsExactly(AuditAction.SIGN_IN.code(), AuditAction.LOCK.code());
        assertThat(access.openRegister().register().drafts()).isEmpty();
    }

    /**
     * Forms ask for operations as soon as they are shown, so these are not loaded with the lists.
     */
    @Test
    void operationsAreKnownBeforeTheListsAreLoaded() {
        access.openRegister().operations().create(Operations.barrier());
        access.close();
        access = accessAnew.get();
        assertThat(signInAs("chief")).isInstanceOf(SignInResult.Success.class);
        OpenRegister open = access.openRegister();
        var lists = (SqliteCatalogue) open.register().catalogue();
        assertThat(open.reference().find(Operations.BARRIER)).isPresent();
        assertThat(lists.hasLists()).as("loaded by the sign-in").isFalse();
        open.loadLists(_ -> {});
        assertThat(lists.hasLists()).isTrue();
        assertThat(open.operations().list()).hasSize(11);
    }
}
