package org.gongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongbao.cli.CommandLineRun.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample gazette through the command line: from files, into the database and out of it. */
class ReadAndImportTest {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Path SAMPLE = SAMPLES.resolve("云岭县-2026-2.txt");
    private static final Path FIRST_ISSUE = SAMPLES.resolve("云岭县-2026-1.txt");
    private static final Path ORGANIZATION = Path.of("..", "organization");

    @TempDir
    static Path data;

    @TempDir
    Path temporary;

    @Test
    void a_file_is_read_without_a_database_and_without_another_word() {
        Ended read = run("read", SAMPLE.toString(), "--as", "documents");

        assertThat(read.exitCode()).isZero();
        assertThat(read.err()).isEmpty();
        assertThat(read.out().lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("{\"seed\":\"云岭县-2026-2.txt\",\"number\":") && line.endsWith("}"));
    }

    @Test
    void printed_findings_give_exit_code_1_and_documents_do_not() {
        assertThat(run("read", SAMPLE.toString(), "--as", "findings").exitCode())
                .isEqualTo(1);
        assertThat(run("read", SAMPLE.toString(), "--as", "clauses").exitCode()).isZero();
    }

    @Test
    void an_archive_is_read_as_the_files_in_it() throws IOException {
        Path archive = temporary.resolve("issues.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive), StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("2026/云岭县-2026-2.txt"));
            Files.copy(SAMPLE, zip);
        }

        assertThat(run("read", archive.toString(), "--as", "clauses"))
                .isEqualTo(run("read", SAMPLE.toString(), "--as", "clauses"));
    }

    @Test
    void bytes_that_are_no_text_give_findings() throws IOException {
        Path file = Files.write(temporary.resolve("picture.txt"), new byte[] {0, -1, 7, -2, 0});

        Ended read = run("read", file.toString(), "--as", "findings");

        assertThat(read.exitCode()).isEqualTo(1);
        assertThat(read.out()).startsWith("{\"seed\":\"picture.txt\",\"number\":null,\"kind\":");
    }

    @Test
    void a_missing_file_is_wrong_use_before_anything_is_printed() {
        assertThat(run("read", SAMPLE.toString(), "nowhere.txt", "--as", "documents"))
                .isEqualTo(new Ended(2, "", "There is no file or folder nowhere.txt.\n"));
    }

    @Test
    void a_folder_without_gazettes_is_wrong_use() {
        assertThat(run("read", temporary.toString(), "--as", "documents"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "There is no text file (*.txt) and no archive (*.zip) in the folder " + temporary + ".\n"));
    }

    @Test
    void duties_name_their_units_as_printed_and_by_their_full_names() {
        assertThat(run("read", FIRST_ISSUE.toString(), "--as", "duties", "--organization", ORGANIZATION.toString()))
                .satisfies(done -> assertThat(done.exitCode()).isZero())
                .satisfies(done -> assertThat(done.err()).isEmpty())
                .satisfies(done ->
                        assertThat(done.out().lines()).hasSize(36).last().isEqualTo("""
                        {"seed":"云岭县-2026-1.txt","number":"岭政发〔2026〕1号","clause":"附件1","text":"安全保障 应急物资储备库1座","lead":["县应急管理局"],"cooperate":["县发展改革局","县财政局"],"responsible":[],"deadline":"2026年12月20日前","deadlineDate":"2026-12-20","startLine":189,"endLine":189,"units":{"县应急管理局":"云岭县应急管理局","县发展改革局":"云岭县发展改革局","县财政局":"云岭县财政局"}}"""));
    }

    @Test
    void a_word_that_is_no_kind_is_explained() {
        assertThat(run("read", SAMPLE.toString(), "--as", "pages")).isEqualTo(new Ended(2, "", """
                        Invalid value for option '--as': expected one of [documents, clauses, duties, findings] (case-insensitive) but was 'pages'
                        Help: gongbao read --help
                        """));
    }

    @Test
    void what_is_imported_is_exported_as_it_was_read_and_a_second_import_changes_nothing() {
        assertThat(run("import", SAMPLE.toString(), "--data", data.toString()))
                .satisfies(done -> assertThat(done.exitCode()).isZero())
                .satisfies(done -> assertThat(done.err()).isEmpty())
                .satisfies(done -> assertThat(done.out())
                        .startsWith("云岭县-2026-2.txt: 4 documents, of them 4 new, 0 changed; 0 withdrawn; "));

        assertThat(run("import", SAMPLE.toString(), "--data", data.toString()))
                .isEqualTo(new Ended(0, "云岭县-2026-2.txt: imported before, nothing changed\n", ""));
        assertThat(run("import", "--again", SAMPLE.toString(), "--data", data.toString()))
                .satisfies(done -> assertThat(done.exitCode()).isZero())
                .satisfies(done -> assertThat(done.out())
                        .startsWith("云岭县-2026-2.txt: 4 documents, of them 0 new, 0 changed; 0 withdrawn; "));
        assertThat(run("export", "documents", "--data", data.toString()))
                .isEqualTo(run("read", SAMPLE.toString(), "--as", "documents"));
        assertThat(run("export", "clauses", "--data", data.toString()))
                .isEqualTo(run("read", SAMPLE.toString(), "--as", "clauses"));
    }

    @Test
    void a_file_that_is_no_gazette_is_named_and_the_others_are_imported() throws IOException {
        Path letter = Files.writeString(temporary.resolve("letter.txt"), "Dear all,\n");
        MadeFolder.in(Files.createDirectory(temporary.resolve("data")));

        Ended done = run(
                "import",
                letter.toString(),
                SAMPLE.toString(),
                "--data",
                temporary.resolve("data").toString());

        assertThat(done.exitCode()).isEqualTo(3);
        assertThat(done.err())
                .isEqualTo(
                        "Not imported: no official document was found in letter.txt: is it the text of a gazette?\n");
        assertThat(done.out()).startsWith("云岭县-2026-2.txt: 4 documents");
    }

    private static Ended run(String... arguments) {
        return new CommandLineRun().run(arguments);
    }
}
