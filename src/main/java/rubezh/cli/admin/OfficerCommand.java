package rubezh.cli.admin;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.OfficerAction;
import rubezh.cli.option.OfficerOptions;
import rubezh.cli.option.PaperOptions;
import rubezh.cli.output.AccountTable;
import rubezh.cli.output.ConsoleOutput;
import rubezh.cli.output.OutputFile;
import rubezh.security.Officer;
import rubezh.security.RecoveryCode;
import rubezh.security.account.OfficerAccount;
import rubezh.security.account.Officers;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/**
 * Lists the officers of the station, changes their accounts, and makes and uses recovery sheets.
 */
@Command(name = "officer", mixinStandardHelpOptions = true)
public final class OfficerCommand implements Callable<Integer> {
    private static final String DOCUMENT = "officer";

    private final CliContext context;
    private final GlobalOptions options;
    private final ConsoleOutput output;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel =
                    "list|add|change|deactivate|reactivate|reset-password|reopen|password|sheet|escrow|recover")
    OfficerAction action = OfficerAction.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "LOGIN|FILE")
    @Nullable String login;

    @Mixin final OfficerOptions details = new OfficerOptions();

    @Option(names = "--new-password-file", paramLabel = "FILE")
    @Nullable Path newPasswordFile;

    @Option(names = "--code-file", paramLabel = "FILE")
    @Nullable Path codeFile;

    @Option(names = "--escrow", paramLabel = "FILE")
    @Nullable Path escrowFile;

    @Mixin final PaperOptions paper = new PaperOptions();

    public OfficerCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
        this.output = context.output();
    }

    @Override
    public Integer call() {
        switch (action) {
            case RECOVER -> recover(named());
            case PASSWORD -> changeOwnPassword();
            case LIST -> run(this::list);
            case SHEET -> run(this::writeSheet);
            case ESCROW -> run(this::openEscrow);
            default -> {
                String of = named();
                run(open -> change(open.officers(), of));
            }
        }
        return Fault.Exit.DONE.status();
    }

    /** Work with an open register. */
    private interface Work {
        void run(OpenRegister open);
    }

    private void run(Work work) {
        var _ =
                context.withRegister(
                        options,
                        open -> {
                            work.run(open);
                            return true;
                        });
    }

    private String named() {
        if (login == null) {
            throw new Fault(Fault.Exit.USAGE, "SEC-034", action);
        }
        return login;
    }

    private void list(OpenRegister open) {
        var table = new AccountTable(open.officers().list(), open.station().zone());
        if (options.json) {
            output.printJson("officers", table.tree());
        } else {
            table.lines(output.messages()).forEach(output::printLine);
        }
    }

    private void change(Officers officers, String of) {
        switch (action) {
            case ADD -> printOneTime(of, officers.add(details.officer(of)));
            case REACTIVATE -> printOneTime(of, officers.reactivate(of));
            case RESET_PASSWORD -> printOneTime(of, officers.resetPassword(of));
            case CHANGE -> {
                officers.change(details.changed(find(officers, of)));
                printDone("cli.officer.changed", of);
            }
            case DEACTIVATE -> {
                officers.deactivate(of, details.reason);
                printDone("cli.officer.deactivated", of);
            }
            default -> {
                officers.reopen(of);
                printDone("cli.officer.reopened", of);
            }
        }
    }

    private static Officer find(Officers officers, String of) {
        return officers.list().stream()
                .map(OfficerAccount::officer)
                .filter(officer -> officer.login().equals(of))
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "SEC-028", of));
    }

    private void printDone(String key, String of) {
        if (options.json) {
            output.printJson(DOCUMENT, Map.of("login", of));
        }
        output.printMessage(key, of);
    }

    private void printOneTime(String of, String password) {
        if (options.json) {
            output.printJson(DOCUMENT, Map.of("login", of, "oneTimePassword", password));
        } else {
            output.printLine(password);
        }
        output.printMessage("cli.officer.one-time", of);
    }

    private void changeOwnPassword() {
        char[] old = context.password(options);
        char[] chosen = context.newPassword(newPasswordFile);
        var _ =
                context.withRegister(
                        options,
                        old,
                        open -> {
                            open.officers().changeOwnPassword(new String(old), new String(chosen));
                            printDone("cli.officer.password", open.officer().login());
                            return true;
                        });
    }

    private void writeSheet(OpenRegister open) {
        var target = OutputFile.checked(paper.requiredFile(), options.force);
        var escrow =
                Optional.ofNullable(escrowFile)
                        .map(file -> OutputFile.checked(file, options.force));
        open.renewRecoverySheet(
                paper.language(),
                (sheet, deposit) -> {
                    escrow.ifPresent(file -> write(deposit.get(), file));
                    write(sheet.bytes(), target);
                });
        output.printMessage("cli.officer.sheet", target.path());
        escrow.ifPresent(file -> output.printMessage("cli.officer.escrow", file.path()));
    }

    private static void write(byte[] content, OutputFile file) {
        file.write(out -> out.write(content));
    }

    private void openEscrow(OpenRegister open) {
        if (login == null) {
            throw new Fault(Fault.Exit.USAGE, "ENR-017");
        }
        var opened = open.enrolment().openDeposit(Path.of(login), details.reason);
        new EscrowText(output, open.station().zone()).print(opened, options.json);
    }

    private void recover(String of) {
        Path folder = context.registerFolder(options);
        char[] typed = context.secret("RUBEZH_RECOVERY_CODE", codeFile, "cli.password.code");
        RecoveryCode code = RecoveryCode.parse(new String(typed));
        printOneTime(of, context.stations().recover(folder, code, of));
        output.printMessage("cli.officer.recovered");
    }
}
