using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leadwerk.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "app_user",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    mail = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    administers = table.Column<bool>(type: "INTEGER", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    single_keys = table.Column<bool>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    no_morning_mail_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    mail_language = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_app_user", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "company",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    search_name = table.Column<string>(type: "TEXT", nullable: false),
                    duplicate_key = table.Column<string>(type: "TEXT", nullable: false),
                    domain = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    phone_key = table.Column<string>(type: "TEXT", nullable: true),
                    industry = table.Column<string>(type: "TEXT", nullable: true),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    merged_into_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_company", x => x.id);
                    table.ForeignKey(
                        name: "fk_company_company_merged_into",
                        column: x => x.merged_into_id,
                        principalTable: "company",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "erasure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_erasure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "escalation_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    not_reached_limit = table.Column<int>(type: "INTEGER", nullable: false),
                    postponed_by_us_limit = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    business_model = table.Column<string>(type: "TEXT", nullable: true),
                    industry = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalation_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "expiry_rule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    cooling_days = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    reasoning_english = table.Column<string>(type: "TEXT", nullable: false),
                    reasoning_german = table.Column<string>(type: "TEXT", nullable: false),
                    business_model = table.Column<string>(type: "TEXT", nullable: true),
                    industry = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expiry_rule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "forecast_snapshot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    quantity = table.Column<string>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    p10 = table.Column<double>(type: "REAL", nullable: false),
                    p50 = table.Column<double>(type: "REAL", nullable: false),
                    p90 = table.Column<double>(type: "REAL", nullable: false),
                    mean = table.Column<double>(type: "REAL", nullable: false),
                    naive = table.Column<double>(type: "REAL", nullable: false),
                    scored_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    actual = table.Column<double>(type: "REAL", nullable: true),
                    score = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_forecast_snapshot", x => x.id);
                    table.CheckConstraint("quantiles_are_in_order", "p10 <= p50 AND p50 <= p90");
                    table.CheckConstraint("score_comes_with_its_day", "(scored_on IS NULL) = (actual IS NULL) AND (scored_on IS NULL) = (score IS NULL)");
                    table.CheckConstraint("value_has_its_currency", "(currency IS NOT NULL) = (quantity = 'Value')");
                });

            migrationBuilder.CreateTable(
                name: "job_effect",
                columns: table => new
                {
                    job = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    planned_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    claimed_by = table.Column<string>(type: "TEXT", nullable: true),
                    claimed_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fence = table.Column<long>(type: "INTEGER", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_effect", x => new { x.job, x.key });
                    table.CheckConstraint("claim_names_its_node", "claimed_until IS NULL OR claimed_by IS NOT NULL");
                    table.CheckConstraint("done_effect_was_claimed", "done_at IS NULL OR fence > 0");
                });

            migrationBuilder.CreateTable(
                name: "journal_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_head", x => x.id);
                    table.CheckConstraint("journal_head_is_one_row", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "list_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    files = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    grace_days = table.Column<int>(type: "INTEGER", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    rows_done = table.Column<int>(type: "INTEGER", nullable: false),
                    leads = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_import", x => x.id);
                    table.CheckConstraint("grace_of_an_import_is_bounded", "grace_days BETWEEN 0 AND 60");
                    table.CheckConstraint("rows_done_are_rows", "rows_done BETWEEN 0 AND rows");
                });

            migrationBuilder.CreateTable(
                name: "mail_setup",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    host = table.Column<string>(type: "TEXT", nullable: false),
                    port = table.Column<int>(type: "INTEGER", nullable: false),
                    security = table.Column<string>(type: "TEXT", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", nullable: true),
                    sealed_password = table.Column<string>(type: "TEXT", nullable: true),
                    sender_name = table.Column<string>(type: "TEXT", nullable: false),
                    sender_address = table.Column<string>(type: "TEXT", nullable: false),
                    reply_to = table.Column<string>(type: "TEXT", nullable: true),
                    public_address = table.Column<string>(type: "TEXT", nullable: false),
                    morning_hour = table.Column<int>(type: "INTEGER", nullable: false),
                    paused_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_setup", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "own_company",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: false),
                    open_to_reps = table.Column<bool>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", nullable: false),
                    hourly_rate = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_own_company", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "phase_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offering_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    hand_over_phase = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_phase_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    months_after_order = table.Column<int>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    contact = table.Column<string>(type: "TEXT", nullable: true),
                    officer = table.Column<string>(type: "TEXT", nullable: true),
                    recipients = table.Column<string>(type: "TEXT", nullable: true),
                    measures = table.Column<string>(type: "TEXT", nullable: true),
                    clock_confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_rules", x => x.id);
                    table.CheckConstraint("data_are_kept_for_a_bounded_time", "months BETWEEN 1 AND 120 AND months_after_order BETWEEN months AND 120");
                });

            migrationBuilder.CreateTable(
                name: "protection_key",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_key", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "public_texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    accent = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    imprint_english = table.Column<string>(type: "TEXT", nullable: false),
                    imprint_german = table.Column<string>(type: "TEXT", nullable: false),
                    privacy_english = table.Column<string>(type: "TEXT", nullable: false),
                    privacy_german = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_texts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sending_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_hour = table.Column<int>(type: "INTEGER", nullable: false),
                    to_hour = table.Column<int>(type: "INTEGER", nullable: false),
                    pace = table.Column<int>(type: "INTEGER", nullable: false),
                    gap = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sending_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "store_secret",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_secret", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "stored_file",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_file", x => x.hash);
                    table.CheckConstraint("stored_file_is_not_empty", "length(content) > 0 AND length(hash) = 64");
                });

            migrationBuilder.CreateTable(
                name: "target_group",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    business_model = table.Column<string>(type: "TEXT", nullable: false),
                    industry = table.Column<string>(type: "TEXT", nullable: false),
                    topic_english = table.Column<string>(type: "TEXT", nullable: false),
                    topic_german = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_target_group", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visit_sum",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    exit = table.Column<string>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", nullable: false),
                    visits = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_sum", x => new { x.plan_id, x.position, x.exit });
                });

            migrationBuilder.CreateTable(
                name: "absence",
                columns: table => new
                {
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    substitute = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_absence", x => new { x.user_id, x.first_day, x.last_day });
                    table.ForeignKey(
                        name: "fk_absence_app_user_substitute",
                        column: x => x.substitute,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_absence_app_user_user_id",
                        column: x => x.user_id,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calendar_feed",
                columns: table => new
                {
                    user = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_feed", x => x.user);
                    table.ForeignKey(
                        name: "fk_calendar_feed_app_user_user",
                        column: x => x.user,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "one_time_link",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    user = table.Column<Guid>(type: "TEXT", nullable: true),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_one_time_link", x => x.hash);
                    table.ForeignKey(
                        name: "fk_one_time_link_app_user_user",
                        column: x => x.user,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recovery_code",
                columns: table => new
                {
                    user = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_code", x => new { x.user, x.hash });
                    table.ForeignKey(
                        name: "fk_recovery_code_app_user_user",
                        column: x => x.user,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "saved_view",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    of_user = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_view", x => x.id);
                    table.ForeignKey(
                        name: "fk_saved_view_app_user_of_user",
                        column: x => x.of_user,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user = table.Column<Guid>(type: "TEXT", nullable: false),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    browser = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_session_app_user_user",
                        column: x => x.user,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sign_in",
                columns: table => new
                {
                    user = table.Column<Guid>(type: "TEXT", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: false),
                    must_change = table.Column<bool>(type: "INTEGER", nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false),
                    totp_secret = table.Column<byte[]>(type: "BLOB", nullable: true),
                    totp_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    totp_step = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in", x => x.user);
                    table.ForeignKey(
                        name: "fk_sign_in_app_user_user",
                        column: x => x.user,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lead_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    payload = table.Column<string>(type: "TEXT", nullable: true),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erasure_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => x.seq);
                    table.ForeignKey(
                        name: "fk_journal_erasure_erasure_id",
                        column: x => x.erasure_id,
                        principalTable: "erasure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    company_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    search_name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    mail = table.Column<string>(type: "TEXT", nullable: true),
                    mail_key = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    phone_key = table.Column<string>(type: "TEXT", nullable: true),
                    merged_into_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    mail_refused_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    mail_refusal = table.Column<string>(type: "TEXT", nullable: true),
                    mail_refusal_lifted_for = table.Column<string>(type: "TEXT", nullable: true),
                    erasure_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_company_company",
                        column: x => x.company_id,
                        principalTable: "company",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_person_erasures_erasure_id",
                        column: x => x.erasure_id,
                        principalTable: "erasure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_person_person_merged_into",
                        column: x => x.merged_into_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "escalation_step",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    joules = table.Column<int>(type: "INTEGER", nullable: false),
                    most_days = table.Column<int>(type: "INTEGER", nullable: true),
                    measure_english = table.Column<string>(type: "TEXT", nullable: false),
                    measure_german = table.Column<string>(type: "TEXT", nullable: false),
                    wording_english = table.Column<string>(type: "TEXT", nullable: false),
                    wording_german = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalation_step", x => new { x.plan_id, x.position });
                    table.ForeignKey(
                        name: "fk_escalation_step_escalation_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "escalation_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "list_batch",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_batch", x => new { x.import_id, x.recorded_at });
                    table.ForeignKey(
                        name: "fk_list_batch_list_import_import",
                        column: x => x.import_id,
                        principalTable: "list_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "phase",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name_english = table.Column<string>(type: "TEXT", nullable: false),
                    name_german = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_phase", x => new { x.plan_id, x.position });
                    table.ForeignKey(
                        name: "fk_phase_phase_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "phase_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "capture_form",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    piece_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ancestors = table.Column<string>(type: "TEXT", nullable: false),
                    daily_limit = table.Column<int>(type: "INTEGER", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capture_form", x => x.id);
                    table.ForeignKey(
                        name: "fk_capture_form_target_group_group",
                        column: x => x.group_id,
                        principalTable: "target_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follower",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    pace = table.Column<int>(type: "INTEGER", nullable: false),
                    paused_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follower", x => x.id);
                    table.CheckConstraint("pace_is_humane", "pace BETWEEN 1 AND 4");
                    table.ForeignKey(
                        name: "fk_follower_person_person",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inbound_contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    company_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    contacted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    began_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    erasure_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbound_contact", x => x.id);
                    table.ForeignKey(
                        name: "fk_inbound_contact_company_company",
                        column: x => x.company_id,
                        principalTable: "company",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inbound_contact_erasures_erasure_id",
                        column: x => x.erasure_id,
                        principalTable: "erasure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inbound_contact_person_person",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "criterion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    wants = table.Column<int>(type: "INTEGER", nullable: false),
                    combination = table.Column<string>(type: "TEXT", nullable: false),
                    four_eyes = table.Column<bool>(type: "INTEGER", nullable: false),
                    phase_position = table.Column<int>(type: "INTEGER", nullable: false),
                    question_english = table.Column<string>(type: "TEXT", nullable: false),
                    question_german = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_criterion", x => new { x.plan_id, x.id });
                    table.ForeignKey(
                        name: "fk_criterion_phase_plan_id_phase_position",
                        columns: x => new { x.plan_id, x.phase_position },
                        principalTable: "phase",
                        principalColumns: new[] { "plan_id", "position" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    text_hash = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    declared_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    form_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    form_version = table.Column<int>(type: "INTEGER", nullable: true),
                    page_hash = table.Column<string>(type: "TEXT", nullable: true),
                    signed_up_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    mail_message_id = table.Column<string>(type: "TEXT", nullable: true),
                    mail_hash = table.Column<string>(type: "TEXT", nullable: true),
                    mail_sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    network = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_from = table.Column<string>(type: "TEXT", nullable: true),
                    address_digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    erasure_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent", x => x.id);
                    table.CheckConstraint("consent_has_its_proof", "kind <> 'Given' OR (form_id IS NOT NULL AND form_version IS NOT NULL AND signed_up_at IS NOT NULL AND mail_message_id IS NOT NULL AND address IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_consent_capture_form_form",
                        column: x => x.form_id,
                        principalTable: "capture_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_erasure_erasure_id",
                        column: x => x.erasure_id,
                        principalTable: "erasure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_person_person",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "content_piece",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    criterion_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    form_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_piece", x => x.id);
                    table.ForeignKey(
                        name: "fk_content_piece_capture_forms_form",
                        column: x => x.form_id,
                        principalTable: "capture_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_content_piece_target_group_group",
                        column: x => x.group_id,
                        principalTable: "target_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "form_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    form_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consent_english = table.Column<string>(type: "TEXT", nullable: false),
                    consent_german = table.Column<string>(type: "TEXT", nullable: false),
                    intro_english = table.Column<string>(type: "TEXT", nullable: false),
                    intro_german = table.Column<string>(type: "TEXT", nullable: false),
                    title_english = table.Column<string>(type: "TEXT", nullable: false),
                    title_german = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_form_version_capture_form_form_id",
                        column: x => x.form_id,
                        principalTable: "capture_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sign_up",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form_version = table.Column<int>(type: "INTEGER", nullable: false),
                    page_hash = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    slot = table.Column<int>(type: "INTEGER", nullable: false),
                    address_digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    company = table.Column<string>(type: "TEXT", nullable: true),
                    answers = table.Column<string>(type: "TEXT", nullable: true),
                    wants_mail = table.Column<bool>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    referrer = table.Column<string>(type: "TEXT", nullable: true),
                    campaign_source = table.Column<string>(type: "TEXT", nullable: true),
                    campaign_medium = table.Column<string>(type: "TEXT", nullable: true),
                    campaign = table.Column<string>(type: "TEXT", nullable: true),
                    from_piece_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    network = table.Column<string>(type: "TEXT", nullable: true),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mail_message_id = table.Column<string>(type: "TEXT", nullable: false),
                    mail_hash = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_up", x => x.id);
                    table.CheckConstraint("three_mails_a_day", "slot BETWEEN 1 AND 3");
                    table.ForeignKey(
                        name: "fk_sign_up_capture_form_form",
                        column: x => x.form_id,
                        principalTable: "capture_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "muted_topic",
                columns: table => new
                {
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    follower_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_muted_topic", x => new { x.follower_id, x.group_id });
                    table.ForeignKey(
                        name: "fk_muted_topic_follower_follower_id",
                        column: x => x.follower_id,
                        principalTable: "follower",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_muted_topic_target_group_group",
                        column: x => x.group_id,
                        principalTable: "target_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_ban",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    company_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    wording = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    lifted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lifted_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    erasure_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_ban", x => x.id);
                    table.CheckConstraint("ban_holds_for_a_company_or_a_person", "(company_id IS NULL) <> (person_id IS NULL)");
                    table.CheckConstraint("only_inbound_contact_lifts_a_ban", "(lifted_at IS NULL) = (lifted_by_id IS NULL)");
                    table.ForeignKey(
                        name: "fk_contact_ban_company_company",
                        column: x => x.company_id,
                        principalTable: "company",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_ban_erasures_erasure_id",
                        column: x => x.erasure_id,
                        principalTable: "erasure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_ban_inbound_contact_lifted_by",
                        column: x => x.lifted_by_id,
                        principalTable: "inbound_contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_ban_person_person",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lead",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    company_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offering_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    previous_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    inbound_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    finder = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    waiting_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    phase = table.Column<string>(type: "TEXT", nullable: true),
                    phase_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    highest_phase = table.Column<string>(type: "TEXT", nullable: true),
                    highest_position = table.Column<int>(type: "INTEGER", nullable: false),
                    series_position = table.Column<int>(type: "INTEGER", nullable: false),
                    qualified = table.Column<bool>(type: "INTEGER", nullable: false),
                    fall_backs = table.Column<int>(type: "INTEGER", nullable: false),
                    moved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    deferrals = table.Column<int>(type: "INTEGER", nullable: false),
                    times_not_reached = table.Column<int>(type: "INTEGER", nullable: false),
                    times_postponed_by_us = table.Column<int>(type: "INTEGER", nullable: false),
                    handed_over_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    expiry_rule_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    returned_for_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ordered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ordered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    expiry_written_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lost_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lost_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lost_reason = table.Column<string>(type: "TEXT", nullable: true),
                    lost_note = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_minor_units = table.Column<long>(type: "INTEGER", nullable: true),
                    estimate_currency = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_source = table.Column<string>(type: "TEXT", nullable: true),
                    value_minor_units = table.Column<long>(type: "INTEGER", nullable: true),
                    value_currency = table.Column<string>(type: "TEXT", nullable: true),
                    value_source = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    business_model = table.Column<string>(type: "TEXT", nullable: false),
                    industry = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lead", x => x.id);
                    table.CheckConstraint("amount_has_its_currency", "(value_minor_units IS NULL) = (value_currency IS NULL) AND (estimate_minor_units IS NULL) = (estimate_currency IS NULL)");
                    table.CheckConstraint("counts_are_not_negative", "deferrals >= 0 AND times_not_reached >= 0 AND times_postponed_by_us >= 0 AND fall_backs >= 0");
                    table.CheckConstraint("ended_lead_says_how", "(outcome IS NULL) = (ended_on IS NULL)");
                    table.CheckConstraint("expiry_date_begins_with_the_hand_over", "(expires_on IS NULL) = (handed_over_on IS NULL)");
                    table.CheckConstraint("lost_lead_says_why", "outcome <> 'Lost' OR lost_reason IS NOT NULL OR origin = 'Import'");
                    table.ForeignKey(
                        name: "fk_lead_app_user_owner",
                        column: x => x.owner,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lead_company_company",
                        column: x => x.company_id,
                        principalTable: "company",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lead_inbound_contact_inbound",
                        column: x => x.inbound_id,
                        principalTable: "inbound_contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lead_lead_previous",
                        column: x => x.previous_id,
                        principalTable: "lead",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lead_phase_plan_plan",
                        column: x => x.plan_id,
                        principalTable: "phase_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "content_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    piece_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_english = table.Column<string>(type: "TEXT", nullable: false),
                    body_german = table.Column<string>(type: "TEXT", nullable: false),
                    title_english = table.Column<string>(type: "TEXT", nullable: false),
                    title_german = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_content_version_content_piece_piece_id",
                        column: x => x.piece_id,
                        principalTable: "content_piece",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sequence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    start_kind = table.Column<string>(type: "TEXT", nullable: false),
                    start_form_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    start_piece_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    start_criterion_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    weekly_starts = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    paused_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sequence", x => x.id);
                    table.CheckConstraint("only_what_runs_is_paused", "paused_at IS NULL OR started_at IS NOT NULL");
                    table.CheckConstraint("starts_are_bounded", "weekly_starts BETWEEN 0 AND 10000");
                    table.ForeignKey(
                        name: "fk_sequence_capture_form_start_form",
                        column: x => x.start_form_id,
                        principalTable: "capture_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sequence_content_piece_start_piece",
                        column: x => x.start_piece_id,
                        principalTable: "content_piece",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sequence_target_group_group",
                        column: x => x.group_id,
                        principalTable: "target_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "spending",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    piece_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    campaign = table.Column<string>(type: "TEXT", nullable: true),
                    spent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    minor_units = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spending", x => x.id);
                    table.CheckConstraint("spent_on_one_thing", "minor_units > 0 AND (CASE WHEN piece_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN source IS NULL THEN 0 ELSE 1 END) + (CASE WHEN campaign IS NULL THEN 0 ELSE 1 END) = 1");
                    table.ForeignKey(
                        name: "fk_spending_content_piece_piece",
                        column: x => x.piece_id,
                        principalTable: "content_piece",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "form_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    criterion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text_english = table.Column<string>(type: "TEXT", nullable: false),
                    text_german = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_question", x => x.id);
                    table.ForeignKey(
                        name: "fk_form_question_form_version_version_id",
                        column: x => x.version_id,
                        principalTable: "form_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "banned_trace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ban_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_banned_trace", x => x.id);
                    table.ForeignKey(
                        name: "fk_banned_trace_contact_ban_ban",
                        column: x => x.ban_id,
                        principalTable: "contact_ban",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_banned_trace_person_person",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "effort",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lead_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rep = table.Column<Guid>(type: "TEXT", nullable: false),
                    spent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort", x => x.id);
                    table.CheckConstraint("minutes_of_one_day", "minutes BETWEEN 1 AND 1440");
                    table.ForeignKey(
                        name: "fk_effort_app_user_rep",
                        column: x => x.rep,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_effort_lead_lead",
                        column: x => x.lead_id,
                        principalTable: "lead",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    criterion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    file_hash = table.Column<string>(type: "TEXT", nullable: true),
                    file_name = table.Column<string>(type: "TEXT", nullable: true),
                    file_bytes = table.Column<int>(type: "INTEGER", nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    amount_minor_units = table.Column<long>(type: "INTEGER", nullable: true),
                    amount_currency = table.Column<string>(type: "TEXT", nullable: true),
                    happened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    confirmed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    revoked_for = table.Column<string>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    erasure_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    lead_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => x.id);
                    table.CheckConstraint("amount_of_evidence_has_its_currency", "(amount_minor_units IS NULL) = (amount_currency IS NULL)");
                    table.CheckConstraint("file_of_evidence_has_its_name", "(file_name IS NULL) = (file_bytes IS NULL) AND (file_hash IS NULL OR file_name IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_evidence_erasures_erasure_id",
                        column: x => x.erasure_id,
                        principalTable: "erasure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_lead_lead_id",
                        column: x => x.lead_id,
                        principalTable: "lead",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_person_person",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_stored_file_file_hash",
                        column: x => x.file_hash,
                        principalTable: "stored_file",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    criterion_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    with_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    set_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    series_position = table.Column<int>(type: "INTEGER", nullable: true),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    erasure_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    lead_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_up", x => x.id);
                    table.CheckConstraint("ended_follow_up_says_how", "(outcome IS NULL) = (ended_at IS NULL) AND (ended_on IS NULL) = (ended_at IS NULL)");
                    table.ForeignKey(
                        name: "fk_follow_up_erasures_erasure_id",
                        column: x => x.erasure_id,
                        principalTable: "erasure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_lead_lead_id",
                        column: x => x.lead_id,
                        principalTable: "lead",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_person_with",
                        column: x => x.with_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hand_over",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rep = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    handed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    handed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    handed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_contact_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    returned_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    returned_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    returned_for_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    return_reason = table.Column<string>(type: "TEXT", nullable: true),
                    erasure_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    lead_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hand_over", x => x.id);
                    table.ForeignKey(
                        name: "fk_hand_over_erasures_erasure_id",
                        column: x => x.erasure_id,
                        principalTable: "erasure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hand_over_lead_lead_id",
                        column: x => x.lead_id,
                        principalTable: "lead",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lead_contact",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lead_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lead_contact", x => new { x.lead_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_lead_contact_lead_lead_id",
                        column: x => x.lead_id,
                        principalTable: "lead",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_lead_contact_person_person",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "list_row",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    lead_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    guess = table.Column<double>(type: "REAL", nullable: true),
                    channel = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_row", x => new { x.source, x.external_id });
                    table.ForeignKey(
                        name: "fk_list_row_lead_lead",
                        column: x => x.lead_id,
                        principalTable: "lead",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_list_row_list_import_import",
                        column: x => x.import_id,
                        principalTable: "list_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lead_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    erasure_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note", x => x.id);
                    table.CheckConstraint("withdrawn_note_says_who", "(withdrawn_at IS NULL) = (withdrawn_by IS NULL)");
                    table.ForeignKey(
                        name: "fk_note_erasures_erasure_id",
                        column: x => x.erasure_id,
                        principalTable: "erasure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_lead_lead",
                        column: x => x.lead_id,
                        principalTable: "lead",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "phase_entry",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    lead_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", nullable: false),
                    entered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    entered_recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    left_recorded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    exit = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_phase_entry", x => new { x.lead_id, x.position });
                    table.CheckConstraint("left_phase_says_how", "(exit IS NULL) = (left_on IS NULL)");
                    table.ForeignKey(
                        name: "fk_phase_entry_lead_lead_id",
                        column: x => x.lead_id,
                        principalTable: "lead",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "touch",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lead_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    form_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    piece_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    happened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    referrer = table.Column<string>(type: "TEXT", nullable: true),
                    campaign_source = table.Column<string>(type: "TEXT", nullable: true),
                    campaign_medium = table.Column<string>(type: "TEXT", nullable: true),
                    campaign = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    erasure_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_touch", x => x.id);
                    table.ForeignKey(
                        name: "fk_touch_capture_form_form",
                        column: x => x.form_id,
                        principalTable: "capture_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_touch_erasure_erasure_id",
                        column: x => x.erasure_id,
                        principalTable: "erasure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_touch_lead_lead",
                        column: x => x.lead_id,
                        principalTable: "lead",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_touch_person_person",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sequence_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sequence_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_sequence_version_sequence_sequence_id",
                        column: x => x.sequence_id,
                        principalTable: "sequence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wording_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    next_step = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    gives_up_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_as = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrolment", x => x.id);
                    table.CheckConstraint("way_that_began_has_its_mails", "(started_on IS NULL) = (wording_id IS NULL)");
                    table.CheckConstraint("way_that_ended_says_why", "(ended_at IS NULL) = (ended_as IS NULL)");
                    table.ForeignKey(
                        name: "fk_enrolment_person_person",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enrolment_sequence_sequence",
                        column: x => x.sequence_id,
                        principalTable: "sequence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enrolment_sequence_version_wording_id",
                        column: x => x.wording_id,
                        principalTable: "sequence_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sequence_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    after_kind = table.Column<string>(type: "TEXT", nullable: true),
                    after_form_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    after_piece_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    after_criterion_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_english = table.Column<string>(type: "TEXT", nullable: false),
                    body_german = table.Column<string>(type: "TEXT", nullable: false),
                    subject_english = table.Column<string>(type: "TEXT", nullable: false),
                    subject_german = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sequence_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_sequence_step_capture_form_after_form",
                        column: x => x.after_form_id,
                        principalTable: "capture_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sequence_step_content_piece_after_piece",
                        column: x => x.after_piece_id,
                        principalTable: "content_piece",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sequence_step_sequence_version_version_id",
                        column: x => x.version_id,
                        principalTable: "sequence_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mail",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    effect_key = table.Column<string>(type: "TEXT", nullable: false),
                    message_id = table.Column<string>(type: "TEXT", nullable: false),
                    to_user = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sign_up_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    stop_path = table.Column<string>(type: "TEXT", nullable: true),
                    enrolment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    step = table.Column<int>(type: "INTEGER", nullable: true),
                    piece_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    lead_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ban_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recipient_name = table.Column<string>(type: "TEXT", nullable: true),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    reply_to = table.Column<string>(type: "TEXT", nullable: true),
                    author = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    html = table.Column<string>(type: "TEXT", nullable: true),
                    sealed_link = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    queued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    queued_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    next_attempt_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    give_up_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    claimed_by = table.Column<string>(type: "TEXT", nullable: true),
                    claimed_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sending_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_answer = table.Column<string>(type: "TEXT", nullable: true),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    erasure_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mail", x => x.id);
                    table.CheckConstraint("closing_words_belong_to_a_ban", "(ban_id IS NULL) = (purpose <> 'ClosingWords')");
                    table.CheckConstraint("mail_goes_to_one", "(CASE WHEN to_user IS NULL THEN 0 ELSE 1 END) + (CASE WHEN person_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN sign_up_id IS NULL THEN 0 ELSE 1 END) = 1");
                    table.CheckConstraint("mail_that_ended_says_when", "(ended_at IS NULL) = (state IN ('Queued', 'Sending'))");
                    table.CheckConstraint("piece_keeps_a_lead_warm", "piece_id IS NULL OR (purpose = 'Advertising' AND lead_id IS NOT NULL AND enrolment_id IS NULL)");
                    table.CheckConstraint("step_belongs_to_a_way", "(enrolment_id IS NULL) = (step IS NULL) AND (enrolment_id IS NULL OR purpose = 'Advertising')");
                    table.ForeignKey(
                        name: "fk_outgoing_mail_app_user_to_user",
                        column: x => x.to_user,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outgoing_mail_contact_ban_ban",
                        column: x => x.ban_id,
                        principalTable: "contact_ban",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outgoing_mail_content_pieces_piece",
                        column: x => x.piece_id,
                        principalTable: "content_piece",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outgoing_mail_enrolments_enrolment",
                        column: x => x.enrolment_id,
                        principalTable: "enrolment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outgoing_mail_erasure_erasure_id",
                        column: x => x.erasure_id,
                        principalTable: "erasure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outgoing_mail_lead_lead",
                        column: x => x.lead_id,
                        principalTable: "lead",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outgoing_mail_person_person",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outgoing_mail_sign_ups_sign_up_id",
                        column: x => x.sign_up_id,
                        principalTable: "sign_up",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "journal_head",
                column: "id",
                value: 1);

            migrationBuilder.CreateIndex(
                name: "ix_absence_substitute_last_day",
                table: "absence",
                columns: new[] { "substitute", "last_day" });

            migrationBuilder.CreateIndex(
                name: "ix_app_user_mail",
                table: "app_user",
                column: "mail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_banned_trace_digest",
                table: "banned_trace",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_feed_hash",
                table: "calendar_feed",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_capture_form_slug",
                table: "capture_form",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_company_domain",
                table: "company",
                column: "domain");

            migrationBuilder.CreateIndex(
                name: "ix_company_duplicate_key",
                table: "company",
                column: "duplicate_key");

            migrationBuilder.CreateIndex(
                name: "ix_company_phone_key",
                table: "company",
                column: "phone_key");

            migrationBuilder.CreateIndex(
                name: "ix_company_search_name",
                table: "company",
                column: "search_name");

            migrationBuilder.CreateIndex(
                name: "ix_consent_address_digest",
                table: "consent",
                column: "address_digest");

            migrationBuilder.CreateIndex(
                name: "ix_consent_person_declared_at",
                table: "consent",
                columns: new[] { "person_id", "declared_at" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_ban_company",
                table: "contact_ban",
                column: "company_id",
                unique: true,
                filter: "lifted_at IS NULL AND company_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_ban_person",
                table: "contact_ban",
                column: "person_id",
                unique: true,
                filter: "lifted_at IS NULL AND person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_content_piece_slug",
                table: "content_piece",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_content_version_piece_id_number",
                table: "content_version",
                columns: new[] { "piece_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_effort_lead",
                table: "effort",
                column: "lead_id");

            migrationBuilder.CreateIndex(
                name: "ix_effort_rep_spent_on",
                table: "effort",
                columns: new[] { "rep", "spent_on" });

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_person",
                table: "enrolment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_sequence_person",
                table: "enrolment",
                columns: new[] { "sequence_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_sequence_started_on",
                table: "enrolment",
                columns: new[] { "sequence_id", "started_on" });

            migrationBuilder.CreateIndex(
                name: "open_way",
                table: "enrolment",
                columns: new[] { "due_on", "id" },
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "waiting_way",
                table: "enrolment",
                columns: new[] { "sequence_id", "since" },
                filter: "started_on IS NULL AND ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_erasure_person",
                table: "erasure",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_file_hash",
                table: "evidence",
                column: "file_hash",
                filter: "file_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_lead_id_recorded_at",
                table: "evidence",
                columns: new[] { "lead_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_origin_criterion",
                table: "evidence",
                columns: new[] { "origin", "criterion_id" },
                filter: "confirmed_at IS NULL AND revoked_at IS NULL AND withdrawn_at IS NULL AND origin <> 'Imported'");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_person",
                table: "evidence",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_due_on",
                table: "follow_up",
                column: "due_on",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_lead_id_set_at",
                table: "follow_up",
                columns: new[] { "lead_id", "set_at" });

            migrationBuilder.CreateIndex(
                name: "one_open_follow_up_per_lead",
                table: "follow_up",
                column: "lead_id",
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_follower_key",
                table: "follower",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_follower_person",
                table: "follower",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_forecast_snapshot_made_on_month_quantity",
                table: "forecast_snapshot",
                columns: new[] { "made_on", "month", "quantity" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_forecast_snapshot_month",
                table: "forecast_snapshot",
                column: "month",
                filter: "scored_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_form_question_version_id_position",
                table: "form_question",
                columns: new[] { "version_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_form_version_form_id_number",
                table: "form_version",
                columns: new[] { "form_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_hand_over_lead_id_handed_at",
                table: "hand_over",
                columns: new[] { "lead_id", "handed_at" });

            migrationBuilder.CreateIndex(
                name: "one_open_hand_over_per_lead",
                table: "hand_over",
                column: "lead_id",
                unique: true,
                filter: "returned_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inbound_contact_began",
                table: "inbound_contact",
                column: "began_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbound_contact_company",
                table: "inbound_contact",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "ix_inbound_contact_person",
                table: "inbound_contact",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "open_job_effect",
                table: "job_effect",
                columns: new[] { "job", "key" },
                filter: "done_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_journal_lead_id_seq",
                table: "journal",
                columns: new[] { "lead_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_subject_id_seq",
                table: "journal",
                columns: new[] { "subject_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_lead_company_offering",
                table: "lead",
                columns: new[] { "company_id", "offering_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lead_import",
                table: "lead",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_lead_owner_status_expires_on",
                table: "lead",
                columns: new[] { "owner", "status", "expires_on" });

            migrationBuilder.CreateIndex(
                name: "ix_lead_status_expires_on_owner",
                table: "lead",
                columns: new[] { "status", "expires_on", "owner" });

            migrationBuilder.CreateIndex(
                name: "ix_lead_status_phase_since_id",
                table: "lead",
                columns: new[] { "status", "phase_since", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_lead_contact_person",
                table: "lead_contact",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_list_batch_id",
                table: "list_batch",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_list_import_source_started_at",
                table: "list_import",
                columns: new[] { "source", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_list_row_lead",
                table: "list_row",
                column: "lead_id");

            migrationBuilder.CreateIndex(
                name: "ix_note_lead_written_at",
                table: "note",
                columns: new[] { "lead_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_one_time_link_user",
                table: "one_time_link",
                column: "user");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_effect_key",
                table: "outgoing_mail",
                column: "effect_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_enrolment_step",
                table: "outgoing_mail",
                columns: new[] { "enrolment_id", "step" },
                unique: true,
                filter: "enrolment_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_lead",
                table: "outgoing_mail",
                column: "lead_id",
                filter: "lead_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_message_id",
                table: "outgoing_mail",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_person",
                table: "outgoing_mail",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_sign_up_id",
                table: "outgoing_mail",
                column: "sign_up_id",
                filter: "sign_up_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_state_id",
                table: "outgoing_mail",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "open_mail",
                table: "outgoing_mail",
                columns: new[] { "next_attempt_at", "id" },
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "open_mail_at_once",
                table: "outgoing_mail",
                columns: new[] { "next_attempt_at", "id" },
                filter: "ended_at IS NULL AND purpose <> 'Advertising'");

            migrationBuilder.CreateIndex(
                name: "ix_person_company",
                table: "person",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_mail_key",
                table: "person",
                column: "mail_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_phone_key",
                table: "person",
                column: "phone_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_search_name",
                table: "person",
                column: "search_name");

            migrationBuilder.CreateIndex(
                name: "ix_phase_plan_id_code",
                table: "phase",
                columns: new[] { "plan_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_phase_plan_offering_number",
                table: "phase_plan",
                columns: new[] { "offering_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saved_view_of_user_name",
                table: "saved_view",
                columns: new[] { "of_user", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sequence_step_version_id_position",
                table: "sequence_step",
                columns: new[] { "version_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sequence_version_sequence_id_number",
                table: "sequence_version",
                columns: new[] { "sequence_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_user",
                table: "session",
                column: "user");

            migrationBuilder.CreateIndex(
                name: "ix_sign_up_address_digest_sent_on_form",
                table: "sign_up",
                columns: new[] { "address_digest", "sent_on", "form_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_up_address_digest_sent_on_slot",
                table: "sign_up",
                columns: new[] { "address_digest", "sent_on", "slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_up_at",
                table: "sign_up",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_sign_up_form_at",
                table: "sign_up",
                columns: new[] { "form_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_up_network_at",
                table: "sign_up",
                columns: new[] { "network", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_up_token_hash",
                table: "sign_up",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_touch_happened_on",
                table: "touch",
                column: "happened_on");

            migrationBuilder.CreateIndex(
                name: "ix_touch_lead",
                table: "touch",
                column: "lead_id",
                filter: "lead_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_touch_person",
                table: "touch",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_touch_recorded_at",
                table: "touch",
                column: "recorded_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absence");

            migrationBuilder.DropTable(
                name: "banned_trace");

            migrationBuilder.DropTable(
                name: "calendar_feed");

            migrationBuilder.DropTable(
                name: "consent");

            migrationBuilder.DropTable(
                name: "content_version");

            migrationBuilder.DropTable(
                name: "criterion");

            migrationBuilder.DropTable(
                name: "effort");

            migrationBuilder.DropTable(
                name: "escalation_step");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "expiry_rule");

            migrationBuilder.DropTable(
                name: "follow_up");

            migrationBuilder.DropTable(
                name: "forecast_snapshot");

            migrationBuilder.DropTable(
                name: "form_question");

            migrationBuilder.DropTable(
                name: "hand_over");

            migrationBuilder.DropTable(
                name: "job_effect");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "journal_head");

            migrationBuilder.DropTable(
                name: "lead_contact");

            migrationBuilder.DropTable(
                name: "list_batch");

            migrationBuilder.DropTable(
                name: "list_row");

            migrationBuilder.DropTable(
                name: "mail_setup");

            migrationBuilder.DropTable(
                name: "muted_topic");

            migrationBuilder.DropTable(
                name: "note");

            migrationBuilder.DropTable(
                name: "one_time_link");

            migrationBuilder.DropTable(
                name: "outgoing_mail");

            migrationBuilder.DropTable(
                name: "own_company");

            migrationBuilder.DropTable(
                name: "phase_entry");

            migrationBuilder.DropTable(
                name: "privacy_rules");

            migrationBuilder.DropTable(
                name: "protection_key");

            migrationBuilder.DropTable(
                name: "public_texts");

            migrationBuilder.DropTable(
                name: "recovery_code");

            migrationBuilder.DropTable(
                name: "saved_view");

            migrationBuilder.DropTable(
                name: "sending_rules");

            migrationBuilder.DropTable(
                name: "sequence_step");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "sign_in");

            migrationBuilder.DropTable(
                name: "spending");

            migrationBuilder.DropTable(
                name: "store_secret");

            migrationBuilder.DropTable(
                name: "touch");

            migrationBuilder.DropTable(
                name: "visit_sum");

            migrationBuilder.DropTable(
                name: "phase");

            migrationBuilder.DropTable(
                name: "escalation_plan");

            migrationBuilder.DropTable(
                name: "stored_file");

            migrationBuilder.DropTable(
                name: "form_version");

            migrationBuilder.DropTable(
                name: "list_import");

            migrationBuilder.DropTable(
                name: "follower");

            migrationBuilder.DropTable(
                name: "contact_ban");

            migrationBuilder.DropTable(
                name: "enrolment");

            migrationBuilder.DropTable(
                name: "sign_up");

            migrationBuilder.DropTable(
                name: "lead");

            migrationBuilder.DropTable(
                name: "sequence_version");

            migrationBuilder.DropTable(
                name: "app_user");

            migrationBuilder.DropTable(
                name: "inbound_contact");

            migrationBuilder.DropTable(
                name: "phase_plan");

            migrationBuilder.DropTable(
                name: "sequence");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "content_piece");

            migrationBuilder.DropTable(
                name: "company");

            migrationBuilder.DropTable(
                name: "erasure");

            migrationBuilder.DropTable(
                name: "capture_form");

            migrationBuilder.DropTable(
                name: "target_group");
        }
    }
}
