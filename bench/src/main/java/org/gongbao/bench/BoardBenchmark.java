package org.gongbao.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.access.Accounts;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.calendar.Countdown;
import org.gongbao.database.DatabaseFailure;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The pages of the desks as a browser asks for them, of a county of many years: one duty in ten is open, 199 units with twelve
 * of fifty documents each, and a register of a tenth as many records. The county is filled once and kept until all pages were measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 4)
@Measurement(iterations = 1, time = 8)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class BoardBenchmark {

    private static final String COUNTY = "柳林县";
    private static final String PASSWORD = "long enough for a bench 1";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOARD = "/work/board/" + COUNTY;
    private static final String REGISTER = "/work/registers/柳医保发〔2026〕2号/数据推送";

    @Param("1000000")
    private int duties;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private BenchServer server;
    private String loggedIn = "";

    @Setup(Level.Trial)
    public void start() throws IOException, DatabaseFailure, SQLException, InterruptedException {
        Path folder = BenchServer.kept("board-" + duties);
        Path filled = folder.resolveSibling(folder.getFileName() + ".filled");
        Files.createDirectories(folder);
        server = new BenchServer(folder, true);
        if (!Files.exists(filled)) {
            fill();
            server.bean(Accounts.class)
                    .add(
                            "clerk",
                            Role.CLERK,
                            Set.of(new Office(COUNTY, "单位7"), new Office(COUNTY, "柳林县医疗保障局")),
                            PASSWORD,
                            "bench");
            server.bean(Accounts.class)
                    .add("supervisor", Role.SUPERVISOR, Set.of(new Office(COUNTY, "柳林县人民政府办公室")), PASSWORD, "bench");
            Files.createFile(filled);
        }
        asSupervisor(BOARD);
    }

    private void fill() throws SQLException {
        server.execute(
                """
                insert into work_duty (county, id, number, edition, name, what, clauses, cause, state, started_at, due_at,
                                       closed_at, done_at, parts, units, owners)
                select '柳林县', 'duty-' || n, '柳工科字〔2026〕' || document || '号', 1, '任务' || n %% 97, '把第' || n || '件事办好',
                       '第' || n %% 9 + 1 || '条', 'bench ' || n,
                       case when n %% 10 = 0 then 'OPEN' else 'CLOSED' end, at - interval '20 days', at,
                       case when n %% 10 <> 0 then at + (n %% 7 - 5) * interval '1 day' end,
                       case when n %% 10 <> 0 then at + (n %% 7 - 5) * interval '1 day' end,
                       jsonb_build_array(jsonb_build_object('unit', unit, 'share', 'RESPONSIBLE',
                                                            'progress', 'WAITING', 'report', '')),
                       array[unit], array[unit]
                from (select n, '单位' || place as unit, (place * 3 + n / 211 %% 12) %% 50 + 1 as document,
                             now() + interval '30 days' - n %% 86400 * interval '1 second'
                             - case when n %% 10 = 0 then n / 10 %% 40 else n * 48271 %% 1801 end * interval '1 day' as at
                      from (select n, (n * 7919 %% 199)::int as place from generate_series(1::bigint, %d) n) placed) numbered
                """.formatted(duties),
                """
                insert into work_record (county, id, number, edition, register, state, unit, data, created_at, changed_at)
                select '柳林县', 'record-' || n, '柳医保发〔2026〕2号', 1, '数据推送',
                       (array['待接收', '已签收', '已推送', '已标识'])[n %% 4 + 1], '柳林县医疗保障局',
                       jsonb_build_object('批次', n::text, '来源部门', '柳林县民政局', '种类', '月度增减', '纸质盖章', '是'),
                       now() - n * interval '1 minute', now()
                from generate_series(1, %d) n
                """.formatted(duties / 10),
                "vacuum analyze",
                "checkpoint");
    }

    @TearDown(Level.Trial)
    public void stop() {
        server.close();
    }

    @Benchmark
    public String myWork() throws IOException, InterruptedException {
        return asClerk("/work");
    }

    @Benchmark
    public String myWorkThatIsLate() throws IOException, InterruptedException {
        return asClerk("/work?lamp=OVERDUE");
    }

    @Benchmark
    public String board() throws IOException, InterruptedException {
        return asSupervisor(BOARD);
    }

    @Benchmark
    public String boardOfOneUnit() throws IOException, InterruptedException {
        return asSupervisor(BOARD + "?unit=单位7");
    }

    @Benchmark
    public String boardOfUnitsWithoutLeader() throws IOException, InterruptedException {
        return asSupervisor(BOARD + "?leader=-");
    }

    @Benchmark
    public String boardOfWhatIsClosed() throws IOException, InterruptedException {
        return asSupervisor(BOARD + "?lamp=CLOSED");
    }

    @Benchmark
    public String boardOfWhatAUnitClosed() throws IOException, InterruptedException {
        return asSupervisor(BOARD + "?lamp=CLOSED&unit=单位7");
    }

    /** The counts no longer tell it apart. */
    @Benchmark
    public String boardOfAMonthLongAgo() throws IOException, InterruptedException {
        return asSupervisor(BOARD + "?month=" + YearMonth.now(Countdown.ZONE).minusMonths(30));
    }

    @Benchmark
    public String register() throws IOException, InterruptedException {
        return asClerk(REGISTER);
    }

    @Benchmark
    public String registerOfOneState() throws IOException, InterruptedException {
        return asClerk(REGISTER + "?state=已标识");
    }

    /** The oldest of all: nothing before it has these digits. */
    @Benchmark
    public String searchOfARegister() throws IOException, InterruptedException {
        return asClerk(REGISTER + "?field=批次&value=" + duties / 10);
    }

    @Benchmark
    public String record() throws IOException, InterruptedException {
        return asClerk("/work/records/" + COUNTY + "/record-77");
    }

    @Benchmark
    public String duty() throws IOException, InterruptedException {
        return asSupervisor("/work/duties/" + COUNTY + "/duty-77");
    }

    private String asClerk(String address) throws IOException, InterruptedException {
        return as("clerk", address);
    }

    private String asSupervisor(String address) throws IOException, InterruptedException {
        return as("supervisor", address);
    }

    private String as(String name, String address) throws IOException, InterruptedException {
        if (!name.equals(loggedIn)) {
            logIn(name);
            loggedIn = name;
        }
        return page(address);
    }

    private void logIn(String name) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page("/login"));
        if (!token.find()) {
            throw new IllegalStateException("no form to log in");
        }
        String form = "_csrf=" + encoded(token.group(1)) + "&username=" + name + "&password=" + encoded(PASSWORD);
        browser.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private String page(String address) throws IOException, InterruptedException {
        var answer = browser.send(HttpRequest.newBuilder(uri(address)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private URI uri(String address) {
        String whole = UriComponentsBuilder.fromUriString("http://127.0.0.1:" + server.port() + address)
                .encode()
                .toUriString();
        return URI.create(whole);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
