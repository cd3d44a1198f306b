package rubezh.cli.admin;

import module java.base;

import picocli.CommandLine.Command;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.ContextCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.diagnosis.CheckArea;
import rubezh.diagnosis.CheckFormat;
import rubezh.diagnosis.CheckResult;
import rubezh.text.Fault;

/** Checks this computer, also without a register and without a password. */
@Command(
        name = "doctor",
        footer = {"rubezh doctor", "rubezh doctor --json"})
public final class DoctorCommand extends ContextCommand implements Callable<Integer> {
    public DoctorCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    public Integer call() {
        Path folder = context.stations().folder(options.data);
        List<CheckResult> results = context.stations().diagnosis(folder).check();
        var format = new CheckFormat(output.messages(), false);
        if (options.json) {
            output.printJson("doctor", Map.of("checks", json(results, format)));
        } else {
            print(results, format);
        }
        long findings = results.stream().filter(one -> one.level().isFinding()).count();
        output.printMessage(findings == 0 ? "cli.doctor.good" : "cli.doctor.found", findings);
        return (findings == 0 ? Fault.Exit.DONE : Fault.Exit.FINDINGS).status();
    }

    private void print(List<CheckResult> results, CheckFormat format) {
        for (CheckArea area : CheckArea.values()) {
            List<CheckResult> own = results.stream().filter(one -> one.area() == area).toList();
            if (!own.isEmpty()) {
                output.printLine(format.area(area));
            }
            for (CheckResult result : own) {
                String level = format.level(result.level());
                output.printLine(
                        "  %s  %-10s %s".formatted(result.code(), level, format.what(result)));
                format.advice(result).forEach(advice -> output.printLine(" ".repeat(22) + advice));
            }
        }
    }

    private static List<Map<String, Object>> json(List<CheckResult> results, CheckFormat format) {
        return results.stream()
                .map(result -> {
                    var members = new TreeMap<String, Object>();
                    members.put("area", result.area().name());
                    members.put("level", result.level().name());
                    members.put("code", result.code());
                    members.put("what", format.what(result));
                    List<String> advice = format.advice(result);
                    if (!advice.isEmpty()) {
                        members.put("means", advice.getFirst());
                        members.put("todo", advice.getLast());
                    }
                    return (Map<String, Object>) members;
                })
                .toList();
    }
}
