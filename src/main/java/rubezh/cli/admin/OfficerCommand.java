package rubezh.cli.admin;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.CliContext.SecretSource;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.PaperOptions;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.TextTable;
import rubezh.enrolment.OpenedEscrow;
import rubezh.enrolment.RecoveryEscrow;
import rubezh.json.JsonObjectWriter;
import rubezh.security.Officer;
import rubezh.security.RecoveryCode;
import rubezh.security.Role;
import rubezh.security.account.OfficerAccount;
import rubezh.security.account.Officers;
import rubezh.session.OpenRegister;
import rubezh.text.DateFormatter;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Officers of the station: their accounts, passwords and recovery sheets. */
@Command(name = "officer")
public final class OfficerCommand extends VerbGroup {
    private static final String DOCUMENT = "officer";

    public OfficerCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    @Command(footer = "rubezh officer list")
    int list() {
        return run(open -> {
            var table = new AccountTable(open.officers().list(), open.station().zone());
            if (options.json) {
                output.printJson("officers", table.tree());
            } else {
                table.lines(output.messages()).forEach(output::printLine);
            }
        });
    }

    @Command(footer = "rubezh officer add bekov --name \"Bekov B. B.\" --role officer")
    int add(@Parameters(paramLabel = "LOGIN") String login, @Mixin OfficerOptions details) {
        return run(open ->
                printOneTime(
                        login, open.officers().add(details.changed(new Officer(login, "", "")))));
    }

    @Command(footer = "rubezh officer change bekov --role officer,supervisor")
    int change(@Parameters(paramLabel = "LOGIN") String login, @Mixin OfficerOptions details) {
        return run(open -> {
            open.officers().change(details.changed(find(open.officers(), login)));
            printDone("cli.officer.changed", login);
        });
    }

    @Command(footer = "rubezh officer deactivate bekov --reason \"moved to Osh\"")
    int deactivate(
            @Parameters(paramLabel = "LOGIN") String login,
            @Option(names = "--reason", paramLabel = "T", defaultValue = "") String reason) {
        return run(open -> {
            open.officers().deactivate(login, reason);
            printDone("cli.officer.deactivated", login);
        });
    }

    @Command(footer = "rubezh officer reactivate bekov")
    int reactivate(@Parameters(paramLabel = "LOGIN") String login) {
        return run(open -> printOneTime(login, open.officers().reactivate(login)));
    }

    @Command(name = "reset-password", footer = "rubezh officer reset-password bekov")
    int resetPassword(@Parameters(paramLabel = "LOGIN") String login) {
        return run(open -> printOneTime(login, open.officers().resetPassword(login)));
    }

    @Command(footer = "rubezh officer reopen bekov")
    int reopen(@Parameters(paramLabel = "LOGIN") String login) {
        return run(open -> {
            open.officers().reopen(login);
            printDone("cli.officer.reopened", login);
        });
    }

    /** Changes the password of the officer who signs in. */
    @Command(footer = "rubezh --user bekov officer password")
    int password(@Option(names = "--new-password-file", paramLabel = "FILE") @Nullable Path file) {
        char[] old = context.password(options);
        char[] chosen = context.newPassword(SecretSource.NEW_PASSWORD, file);
        var _ =
                context.withRegister(
                        options,
                        old,
                        open -> {
                            open.officers().changeOwnPassword(new String(old), new String(chosen));
                            printDone("cli.officer.password", open.officer().login());
                            return true;
                        });
        return Fault.Exit.DONE.status();
    }

    @Command(
            footer = {
                "rubezh officer sheet -o sheet.pdf",
                "rubezh officer sheet -o sheet.pdf --escrow osh-escrow.json.age"
            })
    int sheet(
            @Mixin PaperOptions paper,
            @Option(names = "--escrow", paramLabel = "FILE") @Nullable Path escrow) {
        return run(open -> writeSheet(open, paper, escrow));
    }

    @Command(footer = "rubezh officer escrow osh-escrow.json.age --reason \"sheet lost, a call\"")
    int escrow(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--reason", paramLabel = "T", defaultValue = "") String reason) {
        return run(
                open -> print(open.enrolment().openDeposit(file, reason), open.station().zone()));
    }

    /** Uses a recovery sheet; nobody signs in. */
    @Command(footer = "rubezh officer recover asanov")
    int recover(
            @Parameters(paramLabel = "LOGIN") String login,
            @Option(names = "--code-file", paramLabel = "FILE") @Nullable Path codeFile) {
        Path folder = context.registerFolder(options);
        char[] typed = context.secret(SecretSource.RECOVERY_CODE, codeFile);
        RecoveryCode code = RecoveryCode.parse(new String(typed));
        printOneTime(login, context.stations().recover(folder, code, login));
        output.printMessage("cli.officer.recovered");
        return Fault.Exit.DONE.status();
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

    private void writeSheet(OpenRegister open, PaperOptions paper, @Nullable Path deposit) {
        var target = OutputFile.checked(paper.requiredFile(), options.force);
        var escrow =
                Optional.ofNullable(deposit).map(file -> OutputFile.checked(file, options.force));
        open.renewRecoverySheet(
                paper.language(),
                (sheet, content) -> {
                    escrow.ifPresent(file -> write(content.get(), file));
                    write(sheet.bytes(), target);
                });
        output.printMessage("cli.officer.sheet", target.path());
        escrow.ifPresent(file -> output.printMessage("cli.officer.escrow", file.path()));
    }

    private static void write(byte[] content, OutputFile file) {
        file.write(out -> out.write(content));
    }

    /** Prints the code to standard output, and whose it is. */
    private void print(OpenedEscrow opened, ZoneId zone) {
        Messages messages = output.messages();
        RecoveryEscrow escrow = opened.escrow();
        if (options.json) {
            output.printJson("recovery-escrow", tree(opened));
        } else {
            output.printLine(escrow.code().text());
        }
        boolean russian = messages.language() == Language.RU;
        output.printMessage(
                "cli.officer.opened",
                escrow.station(),
                russian ? escrow.nameRu() : escrow.nameEn(),
                escrow.replica(),
                DateFormatter.in(messages.language())
                        .dateTime(LocalDateTime.ofInstant(escrow.at(), zone)),
                escrow.officer());
        if (!opened.known()) {
            output.printMessage(
                    "cli.officer.unknown", escrow.fingerprint().words().text(messages.language()));
        }
    }

    private static Map<String, Object> tree(OpenedEscrow opened) {
        RecoveryEscrow escrow = opened.escrow();
        return new JsonObjectWriter()
                .putAll(escrow, "station", "nameRu", "nameEn", "replica", "officer", "at")
                .put("known", opened.known())
                .put("code", escrow.code().text())
                .tree();
    }

    /** Who an officer is; what is not given stays as it was. */
    static final class OfficerOptions {
        @Option(names = "--name", paramLabel = "T")
        @Nullable String name;

        @Option(names = "--rank", paramLabel = "T")
        @Nullable String rank;

        @Option(names = "--role", paramLabel = "R", split = ",")
        List<String> roles = List.of();

        /**
         * Returns an officer with what the options change; the roles given replace those of before.
         *
         * @throws Fault {@code SEC-033} for an unknown role
         */
        Officer changed(Officer officer) {
            return new Officer(
                    officer.login(),
                    name == null ? officer.name() : name,
                    rank == null ? officer.rank() : rank,
                    roles.isEmpty() ? officer.roles() : roles());
        }

        private Set<Role> roles() {
            Set<Role> chosen = EnumSet.noneOf(Role.class);
            roles.forEach(code -> chosen.add(role(code.strip())));
            return chosen;
        }

        private static Role role(String code) {
            return Role.of(code)
                    .orElseThrow(() -> {
                        List<String> known =
                                List.of(Role.values()).stream().map(Role::code).toList();
                        return new Fault(
                                Fault.Exit.USAGE, "SEC-033", code, String.join(", ", known));
                    });
        }
    }

    /** Accounts of officers as a table and as JSON. */
    private static final class AccountTable {
        private static final List<String> HEADS =
                List.of("login", "name", "rank", "roles", "last", "status");

        private final List<OfficerAccount> accounts;
        private final ZoneId zone;

        /**
         * @param zone zone of the station, for the times of the table
         */
        AccountTable(List<OfficerAccount> accounts, ZoneId zone) {
            this.accounts = List.copyOf(accounts);
            this.zone = zone;
        }

        /** Returns the lines of the table, headings first. */
        List<String> lines(Messages messages) {
            var table =
                    new TextTable(
                            HEADS.stream()
                                    .map(h -> messages.text("cli.officer.head." + h))
                                    .toList(),
                            HEADS.stream().map(_ -> false).toList());
            accounts.forEach(account -> table.row(cells(account, messages)));
            return table.lines();
        }

        private List<String> cells(OfficerAccount account, Messages messages) {
            String roles =
                    new TreeSet<>(account.officer().roles())
                            .stream()
                                    .map(Role::key)
                                    .map(messages::text)
                                    .collect(Collectors.joining(", "));
            var dates = DateFormatter.in(messages.language());
            return List.of(
                    account.login(),
                    account.officer().name(),
                    account.officer().rankIn(messages::text),
                    roles,
                    account.lastSignIn().map(at -> dates.dateTime(local(at))).orElse("—"),
                    messages.text(account.status().key()));
        }

        private LocalDateTime local(Instant at) {
            return LocalDateTime.ofInstant(at, zone);
        }

        /** Returns the members of a JSON document; times are UTC. */
        Map<String, Object> tree() {
            return Map.of("officers", accounts.stream().map(AccountTable::tree).toList());
        }

        private static Map<String, @Nullable Object> tree(OfficerAccount account) {
            var members = new TreeMap<String, @Nullable Object>();
            members.put("login", account.login());
            members.put("name", account.officer().name());
            members.put("rank", account.officer().rank());
            List<String> roles =
                    new TreeSet<>(account.officer().roles()).stream().map(Role::code).toList();
            members.put("roles", roles);
            members.put("status", account.status().name().toLowerCase(Locale.ROOT));
            putTime(members, "lastSignIn", account.lastSignIn());
            putTime(members, "passwordSet", account.passwordSet());
            return members;
        }

        private static void putTime(
                Map<String, @Nullable Object> members, String name, Optional<Instant> at) {
            at.ifPresent(time -> members.put(name, time.toString()));
        }
    }
}
