package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.Grouping;
import rubezh.cli.option.SelectionOptions;
import rubezh.cli.output.CountsText;
import rubezh.cli.output.CoverageText;
import rubezh.cli.output.OutputOptions.OfRows;
import rubezh.cli.output.TotalsTable;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.reference.OperationPeriod;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.Equivalent;
import rubezh.domain.summary.EquivalentTable;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.domain.summary.RecordCount;
import rubezh.format.EquivalentFormat;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.TotalsRow;
import rubezh.session.OpenRegister;
import rubezh.table.DataTable;
import rubezh.text.Fault;

/** Sums up the selected seizures; mass, volume and each counted unit have separate columns. */
@Command(
        name = "totals",
        footer = {
            "rubezh totals --by substance",
            "rubezh totals --operation SENTINEL-2009 --by country --format csv",
            "rubezh totals --from 2026-11-01 --gaps",
            "rubezh totals --include-drafts"
        })
final class TotalsCommand extends RegisterCommand {
    @Mixin SelectionOptions selection = new SelectionOptions();

    @Mixin OfRows target = new OfRows();

    @Option(names = "--by", paramLabel = "KEY", split = ",")
    List<Grouping> by = List.of();

    @Option(names = "--include-drafts")
    boolean includeDrafts;

    @Option(names = "--gaps")
    boolean gaps;

    TotalsCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        Catalogue catalogue = open.register().catalogue();
        Query selected = selection.query(open.station());
        Query query = includeDrafts ? selected.countingDrafts() : selected;
        var drugs = new DrugTotals(catalogue, open.reference(), query);
        List<RecordCount> records = catalogue.records(query);
        SortedMap<ExclusionReason, Long> excluded = RecordCount.excluded(records);
        Coverage coverage = open.reports().coverage(query, records);
        long drafts = includeDrafts ? number(catalogue.excluded(selected)) - number(excluded) : 0;
        ImpreciseCases imprecise = catalogue.imprecise(query, true);
        Map<String, Object> members =
                Map.of(
                        "coverage", CoverageText.tree(coverage),
                        "exclusions", CountsText.tree(excluded),
                        "imprecise", CountsText.tree(imprecise),
                        "draftsCounted", drafts,
                        "equivalentsAsOf", drugs.equivalentsAsOf().toString());
        target.write(table(open, drugs, query), members, output, options);
        CoverageText.print(coverage, gaps, context.format(open), output);
        printNotes(drugs);
        printEquivalents(open, drugs.equivalents(List.of()));
        CountsText.print(excluded, context.format(open), output);
        CountsText.print(imprecise, context.format(open), output);
        printDrafts(excluded, drafts);
        selection.operation().ifPresent(operation -> printOutside(open, operation));
        return Fault.Exit.DONE;
    }

    private DataTable table(OpenRegister open, DrugTotals drugs, Query query) {
        List<Grouping> groupings = groupings(open.register().catalogue(), query);
        List<String> keys = groupings.stream().map(Grouping::key).toList();
        boolean bySubstance = groupings.contains(Grouping.SUBSTANCE);
        List<TotalsRow> rows =
                bySubstance ? open.register().catalogue().totals(query, keys) : drugs.by(keys);
        List<TotalsRow> all = drugs.by(List.of());
        String total = drugs.hasOthers() ? "cli.totals.drugs" : "cli.totals.all";
        return new TotalsTable(groupings, context.format(open), total)
                .of(rows, all, drugs.equivalents(keys));
    }

    /**
     * Returns the groupings asked for. Articles of which the list has only the class are told apart
     * by their names, as papers do; a name goes with its class.
     */
    private List<Grouping> groupings(Catalogue catalogue, Query query) {
        boolean substance = by.contains(Grouping.SUBSTANCE);
        boolean name = by.contains(Grouping.NAME);
        var expanded = new ArrayList<>(by);
        if (name && !substance) {
            expanded.add(by.indexOf(Grouping.NAME), Grouping.SUBSTANCE);
        } else if (substance && !name && hasNames(catalogue, query)) {
            expanded.add(by.indexOf(Grouping.SUBSTANCE) + 1, Grouping.NAME);
        }
        return expanded;
    }

    private static boolean hasNames(Catalogue catalogue, Query query) {
        return !TotalsRow.byName(catalogue.totals(query, TotalsRow.BY_ARTICLE)).isEmpty();
    }

    private void printEquivalents(OpenRegister open, Map<List<String>, Equivalent> equivalents) {
        Equivalent all = equivalents.values().stream().reduce(Equivalent.NONE, Equivalent::plus);
        new EquivalentFormat(context.format(open)).notes(all).forEach(output::printText);
    }

    private void printNotes(DrugTotals drugs) {
        output.printMessage("cli.totals.note");
        if (drugs.hasOthers()) {
            output.printMessage("cli.totals.goods");
        }
    }

    private static long number(SortedMap<ExclusionReason, Long> excluded) {
        return excluded.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Says how many drafts are in the totals, or how to count those that are not. */
    private void printDrafts(SortedMap<ExclusionReason, Long> excluded, long counted) {
        if (includeDrafts) {
            output.printMessage("cli.totals.drafts", counted);
        } else if (excluded.containsKey(ExclusionReason.DRAFT)) {
            output.printMessage("cli.totals.without-drafts");
        }
    }

    /** Says how many cases are marked with the operation but lie outside its dates. */
    private void printOutside(OpenRegister open, OperationCode operation) {
        OperationPeriod.of(open.reference(), operation)
                .map(_ -> open.reports().operation(operation).selection().excludedByReason())
                .map(excluded -> excluded.get(ExclusionReason.OUTSIDE_OPERATION))
                .ifPresent(cases -> output.printMessage("cli.totals.outside", cases.size()));
    }

    /**
     * Sums of drugs and precursors, without the other goods of the same cases: litres of petrol and
     * of acetic anhydride are never added.
     */
    private static final class DrugTotals {
        private static final List<String> GOODS =
                List.of(Grouping.SUBSTANCE.key(), Grouping.CATEGORY.key());

        private final Catalogue catalogue;
        private final ReferenceData reference;
        private final Query query;
        private final EquivalentTable factors;
        private final Map<List<String>, List<TotalsRow>> detailed = new HashMap<>();
        private boolean others;

        DrugTotals(Catalogue catalogue, ReferenceData referenceData, Query query) {
            this.catalogue = catalogue;
            this.reference = referenceData;
            this.query = query;
            this.factors = EquivalentTable.of(referenceData);
        }

        /**
         * Returns the rows of a grouping with the number of all cases and the amounts of drugs
         * only.
         */
        List<TotalsRow> by(List<String> keys) {
            Map<List<String>, Totals> drugs = new HashMap<>();
            for (TotalsRow row : detailed(keys)) {
                if (isDrug(row, keys)) {
                    drugs.merge(row.keys().subList(0, keys.size()), row.totals(), Totals::plus);
                } else {
                    others = true;
                }
            }
            return catalogue.totals(query, keys).stream()
                    .map(row ->
                            new TotalsRow(
                                    row.keys(),
                                    row.cases(),
                                    drugs.getOrDefault(row.keys(), Totals.NONE),
                                    row.records()))
                    .toList();
        }

        /** Returns the kilogram equivalents of the drugs of each row of a grouping, by its keys. */
        Map<List<String>, Equivalent> equivalents(List<String> keys) {
            Map<List<String>, Equivalent> equivalents = new HashMap<>();
            for (TotalsRow row : detailed(keys)) {
                if (isDrug(row, keys)) {
                    Substance substance = read(row.keys().get(keys.size()), Substance::new);
                    equivalents.merge(
                            row.keys().subList(0, keys.size()),
                            factors.of(substance, row.totals()),
                            Equivalent::plus);
                }
            }
            return equivalents;
        }

        /** Returns the date of the table of equivalents. */
        LocalDate equivalentsAsOf() {
            return factors.asOf();
        }

        private List<TotalsRow> detailed(List<String> keys) {
            return detailed.computeIfAbsent(
                    keys,
                    _ ->
                            catalogue.totals(
                                    query, Stream.concat(keys.stream(), GOODS.stream()).toList()));
        }

        /** Returns whether {@link #by} has left other goods out. */
        boolean hasOthers() {
            return others;
        }

        private boolean isDrug(TotalsRow row, List<String> keys) {
            return GoodsClassification.isDrug(
                    read(row.keys().get(keys.size()), Substance::new),
                    read(row.keys().get(keys.size() + 1), Category::new),
                    reference);
        }

        private static <C> @Nullable C read(String code, Function<String, C> factory) {
            return code.isEmpty() ? null : factory.apply(code);
        }
    }
}
