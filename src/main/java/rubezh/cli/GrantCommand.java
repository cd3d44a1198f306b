package rubezh.cli;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.GrantText;
import rubezh.domain.grant.GrantStep;
import rubezh.domain.grant.StationRight;
import rubezh.register.grant.GrantService;
import rubezh.register.grant.RightRequest;
import rubezh.register.grant.RightStep;
import rubezh.register.grant.UnseenStep;
import rubezh.session.OpenRegister;
import rubezh.table.GrantFormat;
import rubezh.text.Fault;

/** Rights of stations over each other's cases: asked, given, declined and ended. */
@Command(name = "grant")
final class GrantCommand extends VerbGroup {
    private static final String ALL = "all";

    GrantCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    /** Right that is asked or given. */
    static final class Wish {
        @Parameters(paramLabel = "STATION")
        String station = "";

        @Option(names = "--right", paramLabel = "receive|review|correct", required = true)
        StationRight right = StationRight.RECEIVE;

        @Option(names = "--cases-of", paramLabel = "STATION|all")
        String cases = "";

        @Option(names = "--reason", paramLabel = "T", required = true)
        String reason = "";

        /**
         * @param usual station whose cases are meant where none is named
         */
        RightRequest request(String usual) {
            String meant = cases.isEmpty() ? usual : cases.equals(ALL) ? GrantStep.ALL : cases;
            return new RightRequest(right, station, meant);
        }
    }

    /** Request or right that is meant, by the id that list prints. */
    static final class Choice {
        @Parameters(paramLabel = "ID")
        String id = "";

        @Option(names = "--reason", paramLabel = "T", required = true)
        String reason = "";

        UUID among(Stream<RightStep> some, String none) {
            List<UUID> found =
                    some.map(RightStep::id).filter(one -> one.toString().endsWith(id)).toList();
            if (found.isEmpty()) {
                throw new Fault(Fault.Exit.FINDINGS, none, id);
            }
            if (found.size() > 1) {
                throw new Fault(Fault.Exit.USAGE, "GRT-007", id, found.size());
            }
            return found.getFirst();
        }

        UUID request(GrantService grants) {
            return among(grants.toAnswer().stream(), "GRT-005");
        }
    }

    @Command(footer = "rubezh grant list")
    int list() {
        return run(open -> {
            List<UnseenStep> news = open.grants().news();
            print(open, news);
            open.grants().noteSeen();
        });
    }

    @Command(
            footer =
                    "rubezh grant ask HQ --right receive --cases-of KG-OSH --reason \"same carriers\"")
    int ask(@Mixin Wish wish) {
        return run(open -> {
            open.grants().ask(wish.request(wish.station), wish.reason);
            printDone(open, "cli.grant.asked", wish.station);
        });
    }

    @Command(
            footer = "rubezh grant give KG-KAR --right review --reason \"one supervisor on leave\"")
    int give(@Mixin Wish wish) {
        return run(open -> {
            open.grants().give(wish.request(open.station().code()), wish.reason);
            printDone(open, "cli.grant.given", wish.station);
        });
    }

    @Command(footer = "rubezh grant accept 1b2c3d4e --reason agreed")
    int accept(@Mixin Choice choice) {
        return run(open -> {
            open.grants().give(choice.request(open.grants()), choice.reason);
            printDone(open, "cli.grant.accepted", choice.id);
        });
    }

    @Command(footer = "rubezh grant decline 1b2c3d4e --reason \"not needed\"")
    int decline(@Mixin Choice choice) {
        return run(open -> {
            open.grants().decline(choice.request(open.grants()), choice.reason);
            printDone(open, "cli.grant.declined", choice.id);
        });
    }

    @Command(footer = "rubezh grant end 1b2c3d4e --reason \"own supervisor is back\"")
    int end(@Mixin Choice choice) {
        return run(open -> {
            GrantService grants = open.grants();
            Stream<RightStep> own =
                    Stream.concat(grants.inForce().stream(), grants.asked().stream());
            open.grants().end(choice.among(own, "GRT-006"), choice.reason);
            printDone(open, "cli.grant.ended", choice.id);
        });
    }

    private void printDone(OpenRegister open, String key, String name) {
        if (options.json) {
            print(open, List.of());
        } else {
            output.printMessage(key, name);
        }
    }

    private void print(OpenRegister open, List<UnseenStep> news) {
        List<RightStep> inForce = open.grants().inForce();
        List<RightStep> toAnswer = open.grants().toAnswer();
        List<RightStep> asked = open.grants().asked();
        if (options.json) {
            output.printJson(
                    "grants",
                    Map.of(
                            "inForce", inForce.stream().map(GrantText::tree).toList(),
                            "toAnswer", toAnswer.stream().map(GrantText::tree).toList(),
                            "asked", asked.stream().map(GrantText::tree).toList(),
                            "news", news.stream().map(GrantText::tree).toList()));
            return;
        }
        var text = new GrantFormat(context.format(open));
        section("toAnswer", toAnswer, text::what, one -> one, text);
        section("asked", asked, text::what, one -> one, text);
        section("inForce", inForce, text::what, one -> one, text);
        section("news", news, text::what, UnseenStep::step, text);
        if (Stream.of(toAnswer, asked, inForce, news).allMatch(List::isEmpty)) {
            output.printMessage("cli.grant.none");
        }
    }

    private <T> void section(
            String name,
            List<T> some,
            Function<T, String> what,
            Function<T, RightStep> step,
            GrantFormat text) {
        if (!some.isEmpty()) {
            output.printMessage("cli.grant.section." + name);
        }
        for (T one : some) {
            RightStep told = step.apply(one);
            output.printLine("  " + GrantText.shortId(told.id()) + "  " + what.apply(one));
            output.printLine("            " + text.by(told));
        }
    }
}
