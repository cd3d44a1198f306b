/**
 * The program without a window: picocli commands over the services the screens use. Data goes to
 * standard output, talk and progress to standard error; exit statuses are those of {@link
 * rubezh.text.Fault.Exit}.
 *
 * <p>A command is a class named after it. {@link rubezh.session.OpenRegister} is what a command
 * works with once somebody has signed in; {@code app} builds it.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code journal}, {@code json}, {@code security}, {@code
 * register}, {@code bundle}, {@code table}, {@code report}, {@code text}.
 */
@NullMarked
package rubezh.cli;

import org.jspecify.annotations.NullMarked;
