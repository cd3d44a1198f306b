package rubezh.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.text.Fault;
import rubezh.ui.desktop.Inside;
import rubezh.ui.desktop.RegisterAccess;
import rubezh.ui.signin.RegisterSetup;
import rubezh.ui.signin.SignInService;

/**
 * The register of this machine, for the window. Holds the file from the first look at the door to
 * the end.
 */
final class LocalRegisterAccess implements RegisterAccess {
    private final StationService registers;
    private final Machine machine;
    private final Folders folders;
    private @Nullable LockedStation locked;
    private @Nullable LocalOpenRegister open;

    LocalRegisterAccess(StationService registers, Machine machine, Folders folders) {
        this.registers = registers;
        this.machine = machine;
        this.folders = folders;
    }

    @Override
    public boolean founded() {
        return registers.exists(folders.data());
    }

    /** Opens the register before its door is asked for; what keeps it shut is told there. */
    void lookAhead() {
        try {
            if (founded()) {
                gate();
            }
        } catch (Fault toldAtTheDoor) {
            locked = null;
        }
    }

    @Override
    public RegisterSetup founding() {
        return new LocalRegisterSetup(registers, machine, folders.data());
    }

    @Override
    public synchronized SignInService gate() {
        if (locked == null) {
            locked = registers.file(folders.data()).open();
        }
        return new LocalSignInService(locked, this::entered);
    }

    private synchronized void entered(OpenStation station) {
        open = registers.workplace(folders.data(), station);
        open.warmUpLater();
    }

    @Override
    public synchronized Inside inside() {
        LocalOpenRegister workplace = Objects.requireNonNull(open, "nobody signed in");
        return new Inside(
                workplace.station(),
                workplace.session().officer(),
                workplace.reference(),
                workplace.register(),
                workplace.exchange(),
                workplace.papers(),
                notices(workplace),
                Path.of(System.getProperty("user.home")));
    }

    private static List<String> notices(LocalOpenRegister workplace) {
        return workplace.open().notices().stream().map(n -> "shell.notice." + n).toList();
    }

    @Override
    public synchronized void rest() {
        if (open != null) {
            open.open().rest();
        }
    }

    @Override
    public synchronized void lock() {
        if (open != null) {
            locked = open.lock();
            open = null;
        }
    }

    @Override
    public synchronized void leave() {
        if (open != null) {
            open.close();
        } else if (locked != null) {
            locked.close();
        }
        open = null;
        locked = null;
    }
}
