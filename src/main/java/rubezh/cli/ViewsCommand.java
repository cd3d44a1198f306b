package rubezh.cli;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputOptions;
import rubezh.cli.output.ViewText;
import rubezh.register.Register;
import rubezh.register.view.SavedView;
import rubezh.register.view.SharedViewService;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Lists the officer's views and those that others share; shares, takes back and hides them. */
@Command(name = "views", mixinStandardHelpOptions = true)
final class ViewsCommand extends RegisterCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "list|share|withdraw|delete|hide|show")
    Task task = Task.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME")
    @Nullable String name;

    @Option(names = "--station", paramLabel = "CODE")
    @Nullable String station;

    @Mixin OutputOptions sheet = new OutputOptions();

    /** What to do. */
    enum Task {
        LIST,
        SHARE,
        WITHDRAW,
        DELETE,
        HIDE,
        SHOW
    }

    ViewsCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        Register register = open.register();
        if (task == Task.LIST) {
            list(register);
        } else {
            change(register, required(name, "VIW-005", task));
        }
        return Fault.Exit.DONE;
    }

    private void list(Register register) {
        SharedViewService shared = register.sharedViews();
        var text = new ViewText(output.messages(), register.station().code());
        sheet.write(text.sheet(register.listSettings().views(), shared), Map.of(), output, options);
        int unreadable = shared.unreadable();
        if (unreadable > 0) {
            output.printMessage("cli.views.unreadable", unreadable);
        }
    }

    private void change(Register register, String viewName) {
        SharedViewService shared = register.sharedViews();
        switch (task) {
            case SHARE -> shared.share(own(register, viewName));
            case WITHDRAW -> shared.withdraw(own(register, viewName).id());
            case DELETE -> shared.delete(own(register, viewName).id());
            case HIDE, SHOW -> shared.setHidden(other(shared, viewName), task == Task.HIDE);
            case LIST -> throw new IllegalStateException("lists nothing");
        }
        output.printMessage("cli.views.done." + task, viewName);
    }

    private static SavedView own(Register register, String viewName) {
        return register.listSettings().views().stream()
                .filter(view -> view.name().equals(viewName))
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "VIW-001", viewName));
    }

    /** Returns the view of another; of several the one from the station named. */
    private UUID other(SharedViewService shared, String viewName) {
        return shared.others().stream()
                .filter(one -> one.view().name().equals(viewName))
                .filter(one -> station == null || one.station().equals(station))
                .map(one -> one.view().id())
                .reduce((_, _) -> {
                    throw new Fault(Fault.Exit.USAGE, "VIW-006", viewName);
                })
                .orElseThrow(() -> notShared(viewName));
    }

    private Fault notShared(String viewName) {
        return station == null
                ? new Fault(Fault.Exit.FINDINGS, "VIW-007", viewName)
                : new Fault(Fault.Exit.FINDINGS, "VIW-002", viewName, station);
    }
}
