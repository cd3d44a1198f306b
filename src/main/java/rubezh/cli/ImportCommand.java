package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.bundle.Exchange;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.peer.LastImport;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.bundle.verify.BundleInspection;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ConsoleOutput;
import rubezh.cli.output.ImportText;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.ProgressBar;
import rubezh.register.conflict.UndoResult;
import rubezh.register.conflict.UndoResult.KeptReason;
import rubezh.security.KeyWords;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;
import rubezh.text.Language;

/**
 * Previews or applies bundles, each in one transaction. Of several bundles all are verified before
 * the first is applied. Or undoes what the last import changed in the station's own cases.
 */
@Command(
        name = "import",
        footer = {"rubezh import --dry-run bundle.json", "rubezh import --trust first bundle.json"})
final class ImportCommand extends RegisterCommand {
    @Parameters(paramLabel = "BUNDLE", arity = "0..*")
    List<Path> bundles = List.of();

    @Option(names = "--folder", paramLabel = "DIR")
    @Nullable Path folder;

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--trust", paramLabel = "first|WORDS|FINGERPRINT")
    @Nullable String trust;

    @Option(names = "--undo")
    boolean undo;

    @Option(names = "--reason", paramLabel = "T")
    String reason = "";

    @Mixin final WordsOption words = new WordsOption();

    @Option(names = "--report", paramLabel = "OUT.json")
    @Nullable Path report;

    private final ImportText text;
    private final Set<Path> found = new LinkedHashSet<>();
    private final List<Map<String, Object>> documents = new ArrayList<>();

    ImportCommand(CliContext context, GlobalOptions options) {
        super(context, options);
        this.text = new ImportText(output);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        return undo ? undo(open) : importAll(open);
    }

    private Fault.Exit importAll(OpenRegister open) {
        if (report != null) {
            new OutputFile(report, options.force).check();
        }
        findBundles(open.exchange());
        words.check(bundles.size());
        var exit = Fault.Exit.DONE;
        try (var bar = new ProgressBar(output)) {
            if (folder != null || bundles.size() > 1) {
                verifyAll(open.exchange(), bar);
            }
            for (Path bundle : bundles) {
                Fault.Exit next = importBundle(open, bundle, bar);
                exit = next.compareTo(exit) > 0 ? next : exit;
            }
        } catch (Fault fault) {
            writeReport(reported(fault));
            throw documents.isEmpty() || dryRun ? fault : afterOthers(fault);
        }
        writeReport(Map.of("bundles", documents));
        if (options.json) {
            output.printJson("import", Map.of("bundles", documents));
        }
        return exit;
    }

    private Fault.Exit undo(OpenRegister open) {
        if (folder != null || !bundles.isEmpty()) {
            throw new Fault(Fault.Exit.USAGE, "BND-066");
        }
        LastImport last =
                open.exchange()
                        .lastImport()
                        .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "BND-067"));
        var brought = open.exchange().recordBundles().broughtBy(last.bundleId());
        UndoResult result =
                dryRun
                        ? open.importUndo().preview(last.all(), brought)
                        : open.importUndo().undo(last.all(), brought, reason);
        if (options.json) {
            output.printJson("import", UndoText.tree(last, result, !dryRun));
        } else {
            new UndoText(output).print(last, result, !dryRun);
        }
        return Fault.Exit.DONE;
    }

    /** Adds the bundles of the folder that were not imported yet. */
    private void findBundles(Exchange exchange) {
        if (folder != null) {
            found.addAll(exchange.incoming(folder));
            bundles.forEach(found::remove);
            bundles = Stream.concat(bundles.stream(), found.stream()).toList();
            if (bundles.isEmpty()) {
                output.printMessage("cli.import.nothing", folder);
            }
        } else if (bundles.isEmpty()) {
            throw new Fault(Fault.Exit.USAGE, "BND-060");
        }
    }

    private void writeReport(Map<String, Object> members) {
        if (report != null) {
            byte[] document = output.jsonDocument("import", members);
            new OutputFile(report, options.force).write(out -> out.write(document));
        }
    }

    /** Previews every bundle and keeps nothing, so that one that is refused stops all. */
    private void verifyAll(Exchange exchange, ProgressBar bar) {
        var readable = new ArrayList<Path>();
        try {
            for (Path bundle : bundles) {
                if (verify(exchange, bundle, bar)) {
                    readable.add(bundle);
                }
            }
        } catch (Fault fault) {
            output.printMessage("cli.import.none", bundles.size());
            throw fault;
        }
        bundles = readable;
    }

    /** Returns whether a bundle opens here; a stick may carry those of other stations too. */
    private boolean verify(Exchange exchange, Path bundle, ProgressBar bar) {
        try {
            exchange.preview(bundle, policy(), bar::report).close();
            return true;
        } catch (Fault fault) {
            if (!found.contains(bundle) || !BundleError.ENCRYPTED_FOR_OTHERS.isCauseOf(fault)) {
                throw fault;
            }
            output.printMessage("cli.import.passed", bundle.getFileName());
            return false;
        }
    }

    private Fault.Exit importBundle(OpenRegister open, Path bundle, ProgressBar bar) {
        Exchange exchange = open.exchange();
        try (ImportPreview preview = exchange.preview(bundle, policy(), bar::report)) {
            words.compare(bundle, preview.inspection(), output.messages().language());
            text.print(bundle, preview, context.format(open)::fieldAt);
            Map<String, Object> document = ImportText.tree(bundle, preview);
            if (!dryRun) {
                ImportResult result = exchange.apply(preview, bar::report);
                text.print(bundle, preview, result);
                document.put("applied", true);
                document.put("digest", result.digest().get().total());
                document.put("missing", result.comparison().missing().size());
                document.put("ahead", result.comparison().ahead().size());
            }
            documents.add(document);
            return exit(preview);
        }
    }

    /** Returns the gravest of refused revisions, conflicts and findings. */
    private static Fault.Exit exit(ImportPreview preview) {
        if (preview.counts().refused() > 0) {
            return Fault.Exit.UNVERIFIED;
        }
        if (preview.totals().getOrDefault(ImportOutcome.CONFLICT, 0) > 0) {
            return Fault.Exit.CONFLICTS;
        }
        boolean valid = preview.records().stream().allMatch(r -> r.violations().isEmpty());
        return valid ? Fault.Exit.DONE : Fault.Exit.FINDINGS;
    }

    /** Returns the report of an import that ended with a fault: every bundle, applied or not. */
    private Map<String, Object> reported(Fault fault) {
        var all = new ArrayList<Object>(documents);
        for (Path bundle : bundles.subList(documents.size(), bundles.size())) {
            all.add(new TreeMap<>(Map.of("file", bundle.toString(), "applied", false)));
        }
        return Map.of("bundles", all, "fault", fault.code());
    }

    /** Returns a fault that says which bundles are in the register and which are not. */
    private Fault afterOthers(Fault fault) {
        int done = documents.size();
        return new Fault(
                fault,
                fault.exit(),
                "BND-040",
                bundles.get(done),
                fault.sentences(output.messages()).what() + " [" + fault.code() + "]",
                names(bundles.subList(0, done)),
                names(bundles.subList(done, bundles.size())));
    }

    private static String names(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private UnknownSenderPolicy policy() {
        String trusted = trust;
        if (trusted == null) {
            return new UnknownSenderPolicy.Reject();
        }
        return trusted.equals("first")
                ? new UnknownSenderPolicy.TrustOnFirstUse()
                : UnknownSenderPolicy.naming(trusted)
                        .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "APP-017", trusted));
    }

    /** Words of the file that the sender read out. */
    static final class WordsOption {
        @Option(names = "--words", paramLabel = "WORDS")
        @Nullable String words;

        /**
         * Checks before any bundle is read that the words can be those of one file.
         *
         * @throws Fault {@code BND-061} if there is not one file, {@code BND-062} if they are no
         *     words
         */
        void check(int files) {
            if (words != null && files != 1) {
                throw new Fault(Fault.Exit.USAGE, "BND-061", files);
            }
            if (words != null && KeyWords.parse(words).isEmpty()) {
                throw new Fault(Fault.Exit.USAGE, "BND-062", words);
            }
        }

        /**
         * Compares the words with those of a file; without words any file will do.
         *
         * @throws Fault {@code BND-063} if it is another file
         */
        void compare(Path bundle, BundleInspection inspection, Language language) {
            if (words != null && !KeyWords.parse(words).equals(Optional.of(inspection.words()))) {
                String found = inspection.words().text(language);
                throw new Fault(Fault.Exit.UNVERIFIED, "BND-063", bundle, found);
            }
        }
    }

    /** What became of the cases of an import that was undone, as text and as JSON. */
    private static final class UndoText {
        private final ConsoleOutput output;

        UndoText(ConsoleOutput consoleOutput) {
            this.output = consoleOutput;
        }

        /**
         * Prints the numbers of the cases by what becomes of them; those of others are only
         * counted.
         *
         * @param written whether it was done, not only looked at
         */
        void print(LastImport last, UndoResult result, boolean written) {
            output.printMessage(
                    written ? "cli.import.undone" : "cli.import.undoes",
                    last.station(),
                    result.undone().size());
            result.undone().forEach(number -> output.printIndented("cli.import.case", number));
            result.left()
                    .forEach((reason, numbers) -> {
                        output.printMessage(reason.messageKey(), numbers.size());
                        if (reason != KeptReason.OTHER_STATION) {
                            numbers.forEach(
                                    number -> output.printIndented("cli.import.case", number));
                        }
                    });
        }

        /** Returns the same as members of a document. */
        static Map<String, Object> tree(LastImport last, UndoResult result, boolean written) {
            var left = new TreeMap<String, Object>();
            result.left()
                    .forEach((reason, numbers) ->
                            left.put(reason.name().toLowerCase(Locale.ROOT), numbers));
            return Map.of(
                    "bundle", last.bundleId().toString(),
                    "station", last.station(),
                    "undone", result.undone(),
                    "left", left,
                    "applied", written);
        }
    }
}
