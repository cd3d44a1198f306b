/**
 * Command line: picocli commands over the services the screens use. Data goes to standard output,
 * messages and progress to standard error; exit statuses are those of {@link
 * rubezh.text.Fault.Exit}.
 *
 * <p>Each command is a class named after it. Those that need an open register extend {@code
 * RegisterCommand} and receive a {@link rubezh.session.OpenRegister}, built by {@code app}.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code journal}, {@code json}, {@code security}, {@code
 * register}, {@code bundle}, {@code table}, {@code report}, {@code text}.
 */
@NullMarked
package rubezh.cli;

import org.jspecify.annotations.NullMarked;
