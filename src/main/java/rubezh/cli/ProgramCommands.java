package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.ContextCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.session.Release;
import rubezh.text.Fault;

/** Commands about the program itself: its version, its help and the completion of its commands. */
final class ProgramCommands {
    private ProgramCommands() {}

    /** Prints the version. */
    @Command(name = "version", footer = "rubezh version")
    static final class VersionCommand extends ContextCommand implements Callable<Integer> {
        VersionCommand(CliContext context, GlobalOptions options) {
            super(context, options);
        }

        @Override
        public Integer call() {
            String version = Release.version();
            if (options.json) {
                output.printJson("version", Map.of("version", version));
            } else {
                output.printLine("rubezh " + version);
            }
            return Fault.Exit.DONE.status();
        }
    }

    /** Prints the help of the program or of a command. */
    @Command(
            name = "help",
            footer = {"rubezh help officer", "rubezh help officer add"})
    static final class HelpCommand extends ContextCommand implements Callable<Integer> {
        @Spec @Nullable CommandSpec self;

        @Parameters(paramLabel = "COMMAND", arity = "0..*")
        List<String> words = List.of();

        HelpCommand(CliContext context, GlobalOptions options) {
            super(context, options);
        }

        @Override
        public Integer call() {
            CommandLine line = Objects.requireNonNull(self).root().commandLine();
            for (String word : words) {
                @Nullable CommandLine next = line.getSubcommands().get(word);
                if (next == null) {
                    throw new UnmatchedArgumentException(line, List.of(word));
                }
                line = next;
            }
            line.usage(line.getOut());
            return Fault.Exit.DONE.status();
        }
    }

    /** Prints a script by which a shell completes the commands, their options and choices. */
    @Command(
            name = "completion",
            footer = {"source <(rubezh completion bash)", "source <(rubezh completion zsh)"})
    static final class CompletionCommand extends ContextCommand implements Callable<Integer> {
        /** Choices, which are typed in small letters. */
        private static final Pattern CHOICES = Pattern.compile("(?<=_args=\\().*(?=\\))");

        @Spec @Nullable CommandSpec self;

        @Parameters(paramLabel = "bash|zsh")
        Shell shell = Shell.BASH;

        /** Shells that the script is for: one text, which tells the shell itself. */
        enum Shell {
            BASH,
            ZSH
        }

        CompletionCommand(CliContext context, GlobalOptions options) {
            super(context, options);
        }

        @Override
        public Integer call() {
            CommandLine line = Objects.requireNonNull(self).root().commandLine();
            String script = AutoComplete.bash("rubezh", line);
            output.printLine(
                    CHOICES.matcher(script)
                            .replaceAll(choices -> choices.group().toLowerCase(Locale.ROOT)));
            return Fault.Exit.DONE.status();
        }
    }
}
