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
import rubezh.cli.output.OfferText;
import rubezh.register.Offer;
import rubezh.register.OfferService;
import rubezh.register.codelist.CodeOffer;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Changes of records that other stations offer to their owner, and the decisions on them. */
@Command(name = "offers")
final class OffersCommand extends VerbGroup {
    OffersCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    /** The offer that is meant, where a record has several. */
    static final class Choice {
        @Parameters(paramLabel = "NUMBER")
        String number = "";

        @Option(names = "--offer", paramLabel = "ID")
        @Nullable String id;

        @Option(names = "--reason", paramLabel = "T")
        @Nullable String reason;

        Offer of(OfferService offers) {
            List<Offer> found =
                    offers.list().stream()
                            .filter(offer -> isMeant(offer, number))
                            .filter(offer -> id == null || offer.revision().hex().startsWith(id))
                            .toList();
            if (found.isEmpty()) {
                throw new Fault(Fault.Exit.FINDINGS, "OFR-003", number);
            }
            if (found.size() > 1) {
                throw new Fault(Fault.Exit.USAGE, "OFR-004", number, found.size());
            }
            return found.getFirst();
        }
    }

    private static boolean isMeant(Offer offer, String name) {
        return offer.name().equals(name) || offer.recordId().toString().equals(name);
    }

    @Command(footer = "rubezh offers list")
    int list() {
        return run(open -> print(open, open.register().offers().list(), open.codeLists().offers()));
    }

    @Command(footer = "rubezh offers show KG-OSH-A-2026-000001")
    int show(@Parameters(paramLabel = "NUMBER") String number) {
        return run(open ->
                print(
                        open,
                        open.register().offers().list().stream()
                                .filter(offer -> isMeant(offer, number))
                                .toList(),
                        open.codeLists().offers().stream()
                                .filter(offer -> offer.change().code().equals(number))
                                .toList()));
    }

    @Command(footer = "rubezh offers take KG-OSH-A-2026-000001 --reason weighed")
    int take(@Mixin Choice choice) {
        return run(open -> {
            Offer offer = choice.of(open.register().offers());
            open.register().offers().take(offer, choice.reason);
            printDecided(offer, "cli.offers.taken");
        });
    }

    @Command(footer = "rubezh offers decline KG-OSH-A-2026-000001 --reason weighed")
    int decline(@Mixin Choice choice) {
        return run(open -> {
            Offer offer = choice.of(open.register().offers());
            open.register().offers().decline(offer, choice.reason);
            printDecided(offer, "cli.offers.declined");
        });
    }

    private void print(OpenRegister open, List<Offer> offers, List<CodeOffer> codes) {
        if (options.json) {
            output.printJson(
                    "offers",
                    Map.of(
                            "offers", offers.stream().map(OfferText::tree).toList(),
                            "codes", codes.stream().map(OfferText::tree).toList()));
            return;
        }
        for (Offer offer : offers) {
            OfferText.lines(offer, context.format(open)).forEach(output::printLine);
        }
        for (CodeOffer code : codes) {
            OfferText.lines(code, context.format(open), open.station().zone())
                    .forEach(output::printLine);
        }
        output.printMessage("cli.offers.count", offers.size() + codes.size());
    }

    private void printDecided(Offer offer, String key) {
        if (options.json) {
            output.printJson("offers", OfferText.tree(offer));
        } else {
            output.printMessage(key, offer.name(), offer.station());
        }
    }
}
