package rubezh.cli.command;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.cli.input.InputFiles;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ConsoleOutput;
import rubezh.cli.output.ProgressBar;
import rubezh.format.DomainFormat;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/** Context of every command: environment of the run, stations and output. */
public record CliContext(CliConfig config, Stations stations, ConsoleOutput output) {
    /**
     * Runs an action on the register, opened with the login and password of the options or the
     * environment. Prints the notices of opening and of closing.
     */
    public <T> T withRegister(GlobalOptions options, Function<OpenRegister, T> action) {
        var _ = registerFolder(options);
        return withRegister(options, password(options), action);
    }

    /** Runs an action on the register like {@link #withRegister}, opened with a password. */
    public <T> T withRegister(
            GlobalOptions options, char[] password, Function<OpenRegister, T> action) {
        OpenRegister register = open(options, password);
        List<OpenRegister.Notice> notices = List.copyOf(register.notices());
        notices.forEach(output::printNotice);
        try {
            try (register) {
                return options.hub ? onHub(register, action) : applied(register, action);
            }
        } finally {
            register.notices().stream()
                    .filter(notice -> !notices.contains(notice))
                    .forEach(output::printNotice);
        }
    }

    private static <T> T onHub(OpenRegister register, Function<OpenRegister, T> action) {
        try (OpenRegister hub = register.onHub()) {
            return action.apply(hub);
        }
    }

    /** What was saved goes to the hub that the computer is connected with; else it waits. */
    private <T> T applied(OpenRegister register, Function<OpenRegister, T> action) {
        boolean connected = !register.mustChangePassword() && register.hub().isConnected();
        T result = action.apply(register);
        if (connected) {
            send(register);
        }
        return result;
    }

    /** The command is done, whatever becomes of this; a restored register is locked by now. */
    private void send(OpenRegister register) {
        try {
            register.hub().send();
        } catch (Fault fault) {
            if (fault.code().startsWith("HUB-")) {
                output.printMessage("cli.hub.waits", register.hub().waiting(), fault.code());
            }
        }
    }

    /**
     * Returns the folder of the register.
     *
     * @throws Fault {@code APP-002} if there is no register
     */
    public Path registerFolder(GlobalOptions options) {
        Path folder = stations.folder(options.data);
        if (!stations.exists(folder)) {
            throw new Fault(Fault.Exit.USAGE, "APP-002", folder);
        }
        return folder;
    }

    private OpenRegister open(GlobalOptions options, char[] password) {
        Path folder = registerFolder(options);
        try (var bar = new ProgressBar(output)) {
            String label = output.messages().text("cli.open.step");
            return stations.open(
                    folder, login(options), password, done -> bar.show(label, done, 0));
        }
    }

    /**
     * Returns the format of values in the language of the output, with the code lists of a
     * register.
     */
    public DomainFormat format(OpenRegister register) {
        return DomainFormat.onScreen(output.messages(), register.reference());
    }

    public Optional<String> login(GlobalOptions options) {
        String named =
                options.user != null ? options.user : config.environment().get("RUBEZH_USER");
        return Optional.ofNullable(named).filter(n -> !BlankCharacters.isBlank(n));
    }

    /** Returns the command that started this program, for command lines to be copied. */
    public String programName() {
        return config.environment().getOrDefault("RUBEZH_COMMAND", "rubezh");
    }

    /** Returns the password from the file, the environment or a prompt; never from an argument. */
    public char[] password(GlobalOptions options) {
        return secret(SecretSource.PASSWORD, options.passwordFile);
    }

    /** Where a secret is looked for, and how it is asked for. */
    public enum SecretSource {
        PASSWORD("RUBEZH_PASSWORD", "--password-file", "cli.password.prompt"),
        NEW_PASSWORD("RUBEZH_NEW_PASSWORD", "--new-password-file", "cli.password.new"),
        CONFIRMATION(
                "RUBEZH_CONFIRM_PASSWORD", "--confirm-password-file", "cli.backup.confirm.prompt"),
        HUB_PASSWORD("RUBEZH_HUB_PASSWORD", "--hub-password-file", "cli.password.hub"),
        RECOVERY_CODE("RUBEZH_RECOVERY_CODE", "--code-file", "cli.password.code");

        private final String variable;
        private final String option;
        private final String prompt;

        SecretSource(String variable, String option, String prompt) {
            this.variable = variable;
            this.option = option;
            this.prompt = prompt;
        }
    }

    /**
     * Returns something secret from a file, the environment or a prompt; never from an argument.
     *
     * @param file the file; null for none
     * @throws Fault {@code APP-004} if there is none and nobody to ask
     */
    public char[] secret(SecretSource source, @Nullable Path file) {
        if (file != null) {
            return InputFiles.readPassword(file);
        }
        String named = config.environment().get(source.variable);
        return named != null ? named.toCharArray() : prompt(source, source.prompt);
    }

    /**
     * Returns a password that begins to count with this command, like {@link #secret}; at a prompt
     * it is typed twice, as nobody sees it.
     *
     * @throws Fault {@code SEC-035} if the two differ
     */
    public char[] newPassword(SecretSource source, @Nullable Path file) {
        if (file != null || config.environment().containsKey(source.variable)) {
            return secret(source, file);
        }
        char[] typed = prompt(source, "cli.password.new");
        if (!Arrays.equals(typed, prompt(source, "cli.password.again"))) {
            throw new Fault(Fault.Exit.USAGE, "SEC-035");
        }
        return typed;
    }

    private char[] prompt(SecretSource source, String key) {
        @Nullable Console console = System.console();
        char @Nullable [] typed =
                console == null || !console.isTerminal()
                        ? null
                        : console.readPassword("%s ", output.messages().text(key));
        if (typed == null) {
            throw new Fault(Fault.Exit.USAGE, "APP-004", source.variable, source.option);
        }
        return typed;
    }
}
