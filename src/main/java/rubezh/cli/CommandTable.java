package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import rubezh.cli.admin.AuditCommand;
import rubezh.cli.admin.BackupCommand;
import rubezh.cli.admin.CodesCommand;
import rubezh.cli.admin.DoctorCommand;
import rubezh.cli.admin.EnrolCommand;
import rubezh.cli.admin.HubCommand;
import rubezh.cli.admin.InitCommand;
import rubezh.cli.admin.KeyCommand;
import rubezh.cli.admin.ListsCommand;
import rubezh.cli.admin.OfficerCommand;
import rubezh.cli.admin.PaperTemplateCommand;
import rubezh.cli.admin.RulesCommand;
import rubezh.cli.admin.ShiftCommand;
import rubezh.cli.admin.StationCommand;
import rubezh.cli.admin.SupportCommand;
import rubezh.cli.admin.VerifyCommand;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.drill.DrillCommand;
import rubezh.cli.option.GlobalOptions;

/** The commands by their names, in the order of the help. */
final class CommandTable {
    private static final SequencedMap<String, Maker> COMMANDS = commands();

    /** Commands that look at all others. */
    private static final Set<String> OF_ALL = Set.of("help", "completion");

    private CommandTable() {}

    /** Makes a command of its context and the options that all commands share. */
    interface Maker {
        Object make(CliContext context, GlobalOptions options);
    }

    /** Returns the command of a name alone, or all if there is none or it is one of all. */
    static Map<String, Maker> named(String name) {
        var maker = COMMANDS.get(name);
        return maker == null || OF_ALL.contains(name) ? COMMANDS : Map.of(name, maker);
    }

    /** Returns the arguments with the verb of a group behind the name of the group. */
    static String[] withVerb(CommandLine line, String... arguments) {
        var words = new ArrayList<String>(Arrays.asList(arguments));
        int at = GlobalOptions.firstWord(words);
        @Nullable CommandLine named = at < 0 ? null : line.getSubcommands().get(words.get(at));
        if (named != null && named.getCommand() instanceof VerbGroup group) {
            group.putVerbFirst(named, words.subList(at + 1, words.size()));
        }
        return words.toArray(String[]::new);
    }

    private static SequencedMap<String, Maker> commands() {
        var all = new LinkedHashMap<String, Maker>();
        putRecords(all);
        putStations(all);
        putExchange(all);
        return all;
    }

    private static void putRecords(Map<String, Maker> all) {
        all.put("init", InitCommand::new);
        all.put("demo", DemoCommand::new);
        all.put("training", TrainingCommand::new);
        all.put("today", TodayCommand::new);
        all.put("record", RecordCommand::new);
        all.put("table", TableImportCommand::new);
        all.put("list", ListCommand::new);
        all.put("show", ShowCommand::new);
        all.put("totals", TotalsCommand::new);
        all.put("dashboard", DashboardCommand::new);
        all.put("analyse", AnalyseCommand::new);
        all.put("map", MapCommand::new);
        all.put("marks", MarksCommand::new);
        all.put("report", ReportCommand::new);
        all.put("stock", StockCommand::new);
        all.put("review", ReviewCommand::new);
        all.put("operation", OperationCommand::new);
        all.put("watch", WatchCommand::new);
        all.put("conflicts", ConflictsCommand::new);
        all.put("offers", OffersCommand::new);
    }

    private static void putStations(Map<String, Maker> all) {
        all.put("verify", VerifyCommand::new);
        all.put("doctor", DoctorCommand::new);
        all.put("support", SupportCommand::new);
        all.put("backup", BackupCommand::new);
        all.put("officer", OfficerCommand::new);
        all.put("drill", DrillCommand::new);
        all.put("station", StationCommand::new);
        all.put("audit", AuditCommand::new);
        all.put("shift", ShiftCommand::new);
        all.put("scale", ScaleCommand::new);
        all.put("codes", CodesCommand::new);
        all.put("lists", ListsCommand::new);
        all.put("views", ViewsCommand::new);
        all.put("templates", TemplatesCommand::new);
        all.put("paper-template", PaperTemplateCommand::new);
        all.put("rules", RulesCommand::new);
        all.put("schema", SchemaCommand::new);
        all.put("manual", ManualCommand::new);
    }

    private static void putExchange(Map<String, Maker> all) {
        all.put("export", ExportCommand::new);
        all.put("extract", ExtractCommand::new);
        all.put("layout", LayoutCommand::new);
        all.put("inspect", InspectCommand::new);
        all.put("import", ImportCommand::new);
        all.put("exchange", ExchangeCommand::new);
        all.put("stations", StationsCommand::new);
        all.put("key", KeyCommand::new);
        all.put("enrol", EnrolCommand::new);
        all.put("grant", GrantCommand::new);
        all.put("hub", HubCommand::new);
        all.put("completion", ProgramCommands.CompletionCommand::new);
        all.put("version", ProgramCommands.VersionCommand::new);
        all.put("help", ProgramCommands.HelpCommand::new);
    }
}
