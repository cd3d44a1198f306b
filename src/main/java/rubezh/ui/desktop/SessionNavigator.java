package rubezh.ui.desktop;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.security.Officer;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.ScreenTabs;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Beginning;
import rubezh.ui.kit.navigation.Destination.Screen;
import rubezh.ui.kit.navigation.Navigator;
import rubezh.ui.shell.Shell;

/**
 * Navigator of a session: finds the module that a destination belongs to, unless its screen is open
 * or the officer may not go there.
 */
final class SessionNavigator implements Navigator, ScreenTabs {
    private final Officer officer;
    private List<ScreenModule> modules = List.of();
    private @Nullable AdministrationFrame frame;
    private @Nullable Shell shell;

    SessionNavigator(Officer officer) {
        this.officer = officer;
    }

    /** Connects the tabs and the modules, which are made with this navigator. */
    void connect(Shell shown, List<ScreenModule> made, AdministrationFrame administration) {
        shell = shown;
        modules = List.copyOf(made);
        frame = administration;
    }

    /**
     * @throws IllegalStateException if no module leads there: a defect of the caller
     */
    @Override
    public void go(Destination wanted) {
        if (!wanted.permission().isGrantedTo(officer)) {
            return;
        }
        Destination to = frame().resolve(wanted);
        if (!to.permission().isGrantedTo(officer) || isOpen(to) || make(to)) {
            return;
        }
        if (modules.stream().noneMatch(module -> module.open(to))) {
            throw new IllegalStateException("no module leads to " + to);
        }
    }

    private boolean isOpen(Destination to) {
        return to instanceof Screen screen && show(screen.id());
    }

    private boolean make(Destination to) {
        if (!(to instanceof Screen screen)) {
            return false;
        }
        for (ScreenModule module : modules) {
            if (module.screens().contains(screen)) {
                if (!staysAt(frame().beside(screen))) {
                    replace(frame().around(module.make(screen)));
                }
                return true;
            }
        }
        return false;
    }

    /** Closes screens in whose place another one is shown; returns whether one of them refuses. */
    private boolean staysAt(List<String> others) {
        others.forEach(this::close);
        return others.stream().anyMatch(this::show);
    }

    private AdministrationFrame frame() {
        return Objects.requireNonNull(frame);
    }

    private Shell shell() {
        return Objects.requireNonNull(shell);
    }

    @Override
    public void open(ScreenDescriptor screen) {
        shell().open(screen);
    }

    /** Lets the key of a new record work on the screen, in its fields too, unless it has it. */
    @Override
    public void replace(ScreenDescriptor screen) {
        close(screen.id());
        Command create = Command.of("new", () -> go(Beginning.BLANK));
        if (Beginning.BLANK.permission().isGrantedTo(officer)
                && !screen.commands().useKeyOf(create)) {
            Commands.of(create).listenBefore(screen.content());
        }
        open(screen);
    }

    @Override
    public boolean show(String id) {
        return shell().show(id);
    }

    @Override
    public void close(String id) {
        shell().close(id);
    }
}
