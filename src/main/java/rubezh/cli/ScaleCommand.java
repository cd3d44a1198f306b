package rubezh.cli;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.ContextCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.device.scale.Scale;
import rubezh.device.scale.ScaleLine;
import rubezh.device.scale.ScaleSetting;
import rubezh.device.scale.ScaleSetting.SerialFraming;
import rubezh.device.scale.ScaleSetting.SerialPortInfo;
import rubezh.device.scale.WeightReader;
import rubezh.format.ScaleFormat;
import rubezh.text.Fault;

/**
 * Prints the lines a scale sends and the weights read from them; without a port, the serial ports.
 */
@Command(name = "scale", footer = "rubezh scale")
final class ScaleCommand extends ContextCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "PORT")
    String port = "";

    @Option(names = "--baud", paramLabel = "N")
    int baud = 9600;

    @Option(names = "--bits", paramLabel = "8N1|7E1|8E1")
    String bits = "8N1";

    @Option(names = "--request", paramLabel = "TEXT")
    String request = "";

    @Option(names = "--seconds", paramLabel = "N")
    int seconds = (int) WeightReader.TIMEOUT.toSeconds();

    ScaleCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port.isEmpty()) {
            printPorts(Scale.ports());
        } else {
            listen(setting());
        }
        return Fault.Exit.DONE.status();
    }

    private void printPorts(List<SerialPortInfo> ports) {
        ports.forEach(port -> output.printLine(port.name() + "\t" + port.description()));
        if (ports.isEmpty()) {
            output.printMessage("cli.scale.none");
        }
    }

    private ScaleSetting setting() {
        try {
            SerialFraming serialFraming =
                    SerialFraming.of(bits).orElseThrow(IllegalArgumentException::new);
            return new ScaleSetting(port, baud, serialFraming, request, "", null);
        } catch (IllegalArgumentException e) {
            throw new Fault(e, Fault.Exit.USAGE, "SCL-013", baud + " " + bits + " " + request);
        }
    }

    private void listen(ScaleSetting setting) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int lines = 0;
        try (Scale scale = Scale.open(setting)) {
            while (System.nanoTime() < end) {
                for (ScaleLine line : scale.readLines()) {
                    lines++;
                    String reading = ScaleFormat.of(line, output.messages());
                    output.printLine(line.raw() + "\t" + reading);
                }
            }
        }
        if (lines == 0) {
            throw WeightReader.noResponse(port, seconds);
        }
    }
}
