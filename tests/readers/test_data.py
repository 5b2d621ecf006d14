"""Open data, read by `frictionless` and `rdflib`: whole, the same in every form, and what the pages say."""

import csv
import io
import json
import re
from datetime import date
from urllib.parse import urlsplit

import pytest
import rdflib
from frictionless import Package, system

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
DCT = rdflib.Namespace("http://purl.org/dc/terms/")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@pytest.fixture(scope="session")
def package(portal):
    with system.use_context(trusted=True):
        yield Package(str(portal.folder / "data/datapackage.json"))


def rows(portal, name):
    return json.loads(portal.text(f"data/{name}.json"))


def test_the_package_is_valid_with_every_key_and_reference(portal, package):
    report = package.validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])
    assert len(package.resources) == 12
    assert sum(len(resource.schema.foreign_keys) for resource in package.resources) > 15
    for resource in package.resources:
        assert resource.schema.primary_key, resource.name
        assert all(field.description for field in resource.schema.fields), resource.name


def test_a_reference_to_nothing_would_be_found(portal, package, tmp_path):
    for path in portal.files("data/*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "datapackage.json").write_bytes(portal.bytes("data/datapackage.json"))
    broken = (tmp_path / "aanbod-scholen.csv").read_text("utf-8").replace("fiep-westendorp", "nergens", 1)
    (tmp_path / "aanbod-scholen.csv").write_text(broken, "utf-8", newline="")
    with system.use_context(trusted=True):
        report = Package(str(tmp_path / "datapackage.json")).validate()
    assert ["foreign-key"] in report.flatten(["type"])


def test_csv_and_json_have_the_same_rows(portal, package):
    count = 0
    for resource in package.resources:
        read = resource.read_rows()
        other = rows(portal, resource.name)
        assert len(read) == len(other), resource.name
        for row, found in zip(read, other):
            assert list(row) == list(found)
            for field in resource.schema.fields:
                value = row[field.name]
                said = found[field.name]
                if field.type == "number" and said is not None:
                    assert float(value) == said, (resource.name, row)
                elif field.type in ("date", "time"):
                    assert (value and value.isoformat()) == said, (resource.name, row)
                elif field.type == "list" and value and isinstance(value[0], date):
                    assert [day.isoformat() for day in value] == said, (resource.name, row)
                else:
                    assert value == said, (resource.name, field.name, row)
            count += 1
    assert count > 500


def test_csv_keeps_to_the_form(portal):
    for path in portal.files("data/*.csv"):
        text = path.read_bytes().decode("utf-8")
        assert text.endswith("\r\n") and not text.startswith("\ufeff"), path
        read = list(csv.reader(io.StringIO(text, newline="")))
        assert len({len(row) for row in read}) == 1, path


def test_every_school_and_offer_is_there_with_its_page(portal):
    for name, folder in [("scholen", "scholen"), ("aanbod", "aanbod"), ("contact", "contact"), ("partners", "partners")]:
        found = rows(portal, name)
        assert len(found) == len({row["id"] for row in found}) > 20, name
        for row in found:
            path = urlsplit(row["url"]).path
            assert path == f"/{folder}/{row['id']}/"
            assert portal.text(f"{path}index.html").count("<h1"), path
    assert len(rows(portal, "scholen")) == 32


def test_telephone_numbers_and_money_are_as_the_schema_says(portal):
    numbers = [row["telefoon"] for row in rows(portal, "scholen") + rows(portal, "contact") if row["telefoon"]]
    assert len(numbers) > 60 and all(re.fullmatch(r"\+31[1-9]\d{8}", number) for number in numbers)
    offers = rows(portal, "aanbod")
    assert all(row["gratis"] == (row["bedrag"] is None) == (row["bedrag_per"] is None) for row in offers)
    assert any(row["bedrag"] == 35 for row in offers)


def test_services_and_organisations_have_what_hsds_asks(portal):
    organisations = json.loads(portal.text("data/hsds/organizations.json"))
    known = {organisation["id"] for organisation in organisations}
    assert len(known) == len(organisations) > 50
    for organisation in organisations:
        assert UUID.fullmatch(organisation["id"]) and organisation["name"] and organisation["description"]
        assert organisation.get("parent_organization_id", organisation["id"]) in known
        for place in organisation.get("locations", []):
            for address in place.get("addresses", []):
                wanted = ["address_1", "city", "state_province", "postal_code", "country", "address_type"]
                assert all(address[key] for key in wanted), organisation["name"]
    services = json.loads(portal.text("data/hsds/services.json"))
    assert [service["name"] for service in services] == [row["titel"] for row in rows(portal, "aanbod")]
    for service in services:
        assert UUID.fullmatch(service["id"]) and service["status"] in ("active", "inactive")
        assert service["organization_id"] == service["organization"]["id"] in known
        (schedule,) = service["schedules"]
        assert schedule.get("freq", "WEEKLY") in ("WEEKLY", "MONTHLY") and schedule["description"]
        for link in service["service_at_locations"]:
            assert link["location"]["id"] == link["location_id"]
            assert link["location"]["location_type"] in ("physical", "virtual")


def test_the_catalogue_names_every_file_with_licence_and_days_of_the_content(portal):
    graph = rdflib.Graph().parse(data=portal.text("data/catalog.jsonld"), format="json-ld")
    (catalogue,) = graph.subjects(rdflib.RDF.type, DCAT.Catalog)
    files = set()
    for dataset in graph.objects(catalogue, DCAT.dataset):
        for wanted in (DCT.title, DCT.description, DCT.publisher, DCT.identifier, DCAT.contactPoint, DCAT.theme):
            assert (dataset, wanted, None) in graph, (dataset, wanted)
        days = [str(day) for day in graph.objects(dataset, DCT.modified)]
        assert days and all(day <= "2026-11-21" for day in days), dataset
        for distribution in graph.objects(dataset, DCAT.distribution):
            (url,) = graph.objects(distribution, DCAT.downloadURL)
            (size,) = graph.objects(distribution, DCAT.byteSize)
            assert (distribution, DCT.license, None) in graph
            path = urlsplit(str(url)).path
            assert len(portal.bytes(path)) == int(size)
            files.add(path.lstrip("/"))
    there = {str(path.relative_to(portal.folder)) for path in portal.files("data/**/*") if path.is_file()}
    assert there - files == {"data/index.html", "data/datapackage.json", "data/catalog.jsonld"}
