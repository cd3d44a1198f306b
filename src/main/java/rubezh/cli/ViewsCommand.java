package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputOptions.OfRows;
import rubezh.register.Register;
import rubezh.register.view.SavedView;
import rubezh.register.view.SharedView;
import rubezh.register.view.SharedViewService;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;
import rubezh.text.Fault;

/** The officer's views and those that others share; sharing, taking back and hiding them. */
@Command(name = "views")
final class ViewsCommand extends VerbGroup {
    ViewsCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    @Command(footer = {"rubezh views list", "rubezh views list --format json"})
    int list(@Mixin OfRows target) {
        return run(open -> {
            target.write(table(open.register()), Map.of(), output, options);
            int unreadable = open.register().sharedViews().unreadable();
            if (unreadable > 0) {
                output.printMessage("cli.views.unreadable", unreadable);
            }
        });
    }

    @Command(footer = "rubezh views share \"Night shift\"")
    int share(@Parameters(paramLabel = "VIEW") String name) {
        return change("SHARE", name, register -> register.sharedViews().share(own(register, name)));
    }

    @Command(footer = "rubezh views withdraw \"Night shift\"")
    int withdraw(@Parameters(paramLabel = "VIEW") String name) {
        return change(
                "WITHDRAW",
                name,
                register -> register.sharedViews().withdraw(own(register, name).id()));
    }

    @Command(footer = "rubezh views delete \"Night shift\"")
    int delete(@Parameters(paramLabel = "VIEW") String name) {
        return change(
                "DELETE",
                name,
                register -> register.sharedViews().delete(own(register, name).id()));
    }

    @Command(footer = "rubezh views hide Heroin --station KG-BAT")
    int hide(
            @Parameters(paramLabel = "VIEW") String name,
            @Option(names = "--station", paramLabel = "CODE") @Nullable String station) {
        return change("HIDE", name, register -> setHidden(register, name, station, true));
    }

    @Command(footer = "rubezh views show Heroin --station KG-BAT")
    int show(
            @Parameters(paramLabel = "VIEW") String name,
            @Option(names = "--station", paramLabel = "CODE") @Nullable String station) {
        return change("SHOW", name, register -> setHidden(register, name, station, false));
    }

    private int change(String act, String name, Consumer<Register> change) {
        return run(open -> {
            change.accept(open.register());
            output.printMessage("cli.views.done." + act, name);
        });
    }

    private static void setHidden(
            Register register, String name, @Nullable String station, boolean hidden) {
        SharedViewService shared = register.sharedViews();
        shared.setHidden(other(shared, name, station), hidden);
    }

    private static SavedView own(Register register, String viewName) {
        return register.listSettings().views().stream()
                .filter(view -> view.name().equals(viewName))
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "VIW-001", viewName));
    }

    /** Returns the view of another; of several the one from the station named. */
    private static UUID other(SharedViewService shared, String viewName, @Nullable String station) {
        return shared.others().stream()
                .filter(one -> one.view().name().equals(viewName))
                .filter(one -> station == null || one.station().equals(station))
                .map(one -> one.view().id())
                .reduce((_, _) -> {
                    throw new Fault(Fault.Exit.USAGE, "VIW-006", viewName);
                })
                .orElseThrow(() ->
                        station == null
                                ? new Fault(Fault.Exit.FINDINGS, "VIW-007", viewName)
                                : new Fault(Fault.Exit.FINDINGS, "VIW-002", viewName, station));
    }

    /** Returns own views first, then those that others share. */
    private DataTable table(Register register) {
        SharedViewService shared = register.sharedViews();
        List<Column> columns =
                Stream.of("name", "station", "owner", "state", "search").map(this::column).toList();
        var rows = new ArrayList<List<Cell>>();
        var sharedIds = shared.sharedIds();
        for (SavedView view : register.listSettings().views()) {
            String state = sharedIds.contains(view.id()) ? "SHARED" : "OWN";
            rows.add(row(view, register.station().code(), "", state));
        }
        var hidden = shared.hiddenIds();
        for (SharedView view : shared.others()) {
            String state = hidden.contains(view.view().id()) ? "HIDDEN" : "OFFERED";
            String owner = Objects.requireNonNullElse(view.owner(), view.author());
            rows.add(row(view.view(), view.station(), owner, state));
        }
        return new DataTable(columns, rows);
    }

    private List<Cell> row(SavedView view, String from, String owner, String state) {
        return List.of(
                Cell.same(view.name()),
                Cell.same(from),
                Cell.same(owner),
                new Cell(state, output.messages().text("cli.views.state." + state)),
                Cell.same(view.search()));
    }

    private Column column(String name) {
        return new Column(name, output.messages().text("cli.views.head." + name), false);
    }
}
